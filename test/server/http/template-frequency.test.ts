import { afterEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { DAY_MS } from '../../../server/core/time.ts';
import type { templatePageAnswer } from '../../../server/http/answers/template-page.ts';
import { ENGINES } from '../../support/database.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { longAgo } from '../../support/templates-shop.ts';
import { startClient, type Client } from './client.ts';

type Page = z.output<typeof templatePageAnswer>;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let client: Client;
afterEach(() => client.service.close());

/** What the invented shop knows and sent in its last six days; `isCalm`: without the template that makes people leave. */
async function tell({ isCalm = false, isOld = true }): Promise<void> {
  const lines = shopLines({ isCalm }).filter(
    ({ type, at }) =>
      !['send', 'status', 'opt-out'].includes(String(type)) || Number(at) > SHOP_NOW - 6 * DAY_MS,
  );
  const all = [...(isOld ? longAgo() : []), ...lines];
  for (let from = 0; from < all.length; from += 1_000) await client.ingest(...all.slice(from, from + 1_000));
}

describe.each(ENGINES)('a template by how much people got, on %s', (engine) => {
  test('has every delivery of the sample in a class, fewest messages first, and the usual one as the measure', async () => {
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    await tell({});
    const { frequency, channels } = await client.get<Page>('/v1/templates/id:9001', 'read');
    // So small a shop is its own sample.
    expect(frequency.reduce((sum, { deliveries }) => sum + deliveries, 0)).toBe(1_000);
    expect(frequency.reduce((sum, { optOuts }) => sum + optOuts, 0)).toBe(
      channels.reduce((sum, { optOuts }) => sum + optOuts, 0),
    );
    expect(frequency.slice(0, 2).map(({ least, most }) => [least, most])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const most = Math.max(...frequency.map(({ deliveries }) => deliveries));
    for (const { deliveries, isUsual, isFew, ratio } of frequency) {
      expect(isUsual).toBe(deliveries === most);
      expect(isFew).toBe(deliveries < 100);
      if (isUsual) expect(ratio).toEqual({ low: 1, median: 1, high: 1 });
      else if (ratio !== null) expect(ratio.low).toBeLessThan(ratio.high);
    }
  });

  test('is not known of a young account, nor while nobody leaves more than usual', async () => {
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    await tell({ isOld: false });
    expect((await client.get<Page>('/v1/templates/id:9001', 'read')).frequency).toEqual([]);
    await client.service.close();
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    await tell({ isCalm: true });
    expect((await client.get<Page>('/v1/templates/id:9101', 'read')).frequency).toEqual([]);
  });
});
