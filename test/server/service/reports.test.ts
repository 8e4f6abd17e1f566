import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishVerdict } from '../../../jobs/publish-verdict.ts';
import { readConfig } from '../../../server/config.ts';
import { reportsOf } from '../../../server/service/reports.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import type { Database } from '../../../server/store/database.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { TEST_KEY, testIngest } from '../../support/ingest.ts';
import { visibleText } from '../../support/visible-numbers.ts';

const HOUR = 3_600_000;
const zone = 'America/Sao_Paulo';

describe.each(ENGINES)('previews of mails on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ database, drop } = await testDatabase(engine));
    const { accept, ingestor } = testIngest(database, () => SHOP_NOW);
    const lines = shopLines();
    for (let from = 0; from < lines.length; from += 1_000) {
      const body = lines.slice(from, from + 1_000).map((line) => JSON.stringify(line));
      await accept('events', body.join('\n'));
    }
    await ingestor.drain();
  }, 240_000);
  afterAll(() => drop());

  const preview = async (kind: 'alert' | 'digest') => {
    const secrets = { encryptionKey: TEST_KEY, pepper: TEST_KEY };
    const reports = reportsOf(readConfig({}), { database, secrets, clock: () => SHOP_NOW });
    return visibleText(await reports.preview(kind, 'en'));
  };

  test(
    'show an invented shop until there is an incident, then the latest one',
    { timeout: 240_000 },
    async () => {
      for (const kind of ['alert', 'digest'] as const)
        expect(await preview(kind)).toContain('promo_black_friday_v2');
      const access = { zone, ...analysisAccess(database) };
      for (const hours of [1, 0]) {
        const instant = SHOP_NOW - hours * HOUR;
        await publishVerdict(access, { now: instant + 1, instant, language: 'en' });
      }
      const [stored] = await access.incidents.list(0);
      for (const kind of ['alert', 'digest'] as const) {
        const text = await preview(kind);
        expect(text).toContain('winter_sale');
        expect(text).not.toContain('promo_black_friday_v2');
        expect(text).toContain('Topic news');
      }
      // With the windows before it, and under its own number.
      const alert = await preview('alert');
      expect(alert).toContain(`incident ${stored?.id}`);
      expect(alert).toContain('The last windows');
    },
  );
});
