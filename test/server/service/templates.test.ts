import { expect, test, vi } from 'vitest';
import { DAY_MS } from '../../../server/core/time.ts';
import { templatesOf } from '../../../server/service/templates.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { createReadStores } from '../../../server/store/read-stores.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

vi.setConfig({ testTimeout: 120_000 });

test('by acquisition source a page compares what the account that it shows knows, before and after something came', async () => {
  const { database, drop } = await testDatabase('sqlite');
  const { accept, ingestor } = testIngest(database, () => SHOP_NOW);
  const tell = async (lines: readonly object[]): Promise<void> => {
    await accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
    await ingestor.drain();
  };
  const lines = shopLines()
    .filter(
      ({ type, at }) => type === 'consent' || Number(at) > SHOP_NOW - 14 * DAY_MS || type === 'template',
    )
    .map((line, index) =>
      line['type'] === 'consent' ? { ...line, source: index % 2 ? 'web-form' : 'checkout' } : line,
    );
  const planted = lines.filter((line) => 'template' in line && line['template'] === '9001');
  const messages = new Set(planted.flatMap((line) => ('message' in line ? [line['message']] : [])));
  const isLater = (line: Record<string, unknown>): boolean =>
    messages.has(line['message']) || messages.has(line['repliedTo']);
  await tell(lines.filter((line) => !isLater(line)));
  const templates = templatesOf(database, {
    access: { zone: 'America/Sao_Paulo', ...analysisAccess(database) },
    clock: () => SHOP_NOW,
    stores: createReadStores(database),
    payloads: new Map(),
  });
  const sources = async () => (await templates.page('id:9001', { from: null, to: null }))?.sources;
  expect(await sources()).toEqual([]);
  await tell(lines.filter(isLater));
  // The account may be made anew behind the first answer, and what is made of it behind the next.
  await vi.waitFor(async () => expect(await sources()).toHaveLength(2), { timeout: 20_000, interval: 200 });
  expect((await sources())?.map(({ source }) => source).sort()).toEqual(['checkout', 'web-form']);
  await drop();
});
