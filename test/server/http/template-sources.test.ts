import { afterEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { DAY_MS } from '../../../server/core/time.ts';
import type { templatePageAnswer } from '../../../server/http/answers/template-page.ts';
import type { TemplatePageJson } from '../../../server/http/read-template-page.ts';
import { maskTemplate } from '../../../server/http/shares/mask-template.ts';
import { ENGINES } from '../../support/database.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { templatesShopLines } from '../../support/templates-shop.ts';
import { startClient, type Client } from './client.ts';

type Page = z.output<typeof templatePageAnswer>;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let client: Client;
afterEach(() => client.service.close());

/** What an invented shop knows, and what it sent in its last two weeks. */
async function tell(shop: readonly object[]): Promise<void> {
  const lines = (shop as { type: string; at: number }[]).filter(
    ({ type, at }) => !['send', 'status', 'opt-out'].includes(type) || at > SHOP_NOW - 14 * DAY_MS,
  );
  for (let from = 0; from < lines.length; from += 1_000)
    await client.ingest(...lines.slice(from, from + 1_000));
}

const pageOf = (key: string): Promise<Page> => client.get<Page>(`/v1/templates/${key}`, 'read');

describe.each(ENGINES)('a template by acquisition source, on %s', (engine) => {
  test('has every delivery of the sample in a row, also of a young account, and a shared page has none', async () => {
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    await tell(templatesShopLines());
    const page = await pageOf('id:9001');
    const { sources, frequency, channels } = page;
    expect(frequency).toEqual([]);
    // So small a shop is its own sample.
    expect(sources.reduce((sum, { deliveries }) => sum + deliveries, 0)).toBe(1_000);
    expect(sources.reduce((sum, { optOuts }) => sum + optOuts, 0)).toBe(
      channels.reduce((sum, { optOuts }) => sum + optOuts, 0),
    );
    expect(sources.flatMap(({ source }) => source ?? []).sort()).toEqual([
      'checkout',
      'feira de São Paulo',
      'web-form',
    ]);
    expect(sources.map(({ kind }) => kind).sort()).toEqual(['none', 'others', 'source', 'source', 'source']);
    // People who came each in a way of their own are few, and not named.
    expect(sources.at(-1)).toMatchObject({ kind: 'others', isFew: true });
    expect(JSON.stringify(page)).not.toContain('Ana 1');
    expect(sources.find(({ isUsual }) => isUsual)).toMatchObject({
      source: 'web-form',
      ratio: { low: 1, median: 1, high: 1 },
    });
    const differences = sources
      .filter(({ isFew }) => !isFew)
      .map(({ ratio }) => Math.abs(Math.log(ratio?.median ?? 1)));
    expect(differences).toEqual(differences.toSorted((a, b) => b - a));
    expect(maskTemplate(page as TemplatePageJson).sources).toEqual([]);
  });

  test('is nothing where no consent names a source, nor while nobody leaves more than usual', async () => {
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    await tell(shopLines());
    expect((await pageOf('id:9001')).sources).toEqual([]);
    await client.service.close();
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    const calm = shopLines({ isCalm: true }).map((line, index) =>
      line['type'] === 'consent' ? { ...line, source: index % 2 ? 'web-form' : 'checkout' } : line,
    );
    await tell(calm);
    expect((await pageOf('id:9101')).sources).toEqual([]);
  });
});
