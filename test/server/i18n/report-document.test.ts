import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDailyReport } from '../../../jobs/analysis/daily-report.ts';
import type { DailyReport } from '../../../server/analysis/daily-report/daily-report.ts';
import { startOfBusinessDay } from '../../../server/core/business-day.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { renderReportText } from '../../../server/i18n/render-report.ts';
import { reportCsv } from '../../../server/i18n/report-csv.ts';
import { reportDocument } from '../../../server/i18n/report-document.ts';
import { reportJson } from '../../../server/i18n/report-json.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { practiceAccess } from '../../../server/store/practice-store.ts';
import { createReadStores } from '../../../server/store/read-stores.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

const zone = 'America/Sao_Paulo';
const style = (language: (typeof LANGUAGES)[number]) => ({ language, zone });

describe.each(ENGINES)('the report of a day on %s', (engine) => {
  let drop: () => Promise<void>;
  /** Of 18 May, the day on which winter_sale begins, and of 19 May, on which the rating falls. */
  let first: DailyReport;
  let second: DailyReport;
  beforeAll(async () => {
    const made = await testDatabase(engine);
    ({ drop } = made);
    const { database } = made;
    const { accept, ingestor } = testIngest(database, () => SHOP_NOW);
    const lines = shopLines();
    for (let from = 0; from < lines.length; from += 1_000) {
      const body = lines.slice(from, from + 1_000).map((line) => JSON.stringify(line));
      await accept('events', body.join('\n'));
    }
    await ingestor.drain();
    const deps = {
      access: { zone, ...analysisAccess(database) },
      read: practiceAccess(database).read,
      scopeRule: () => 'marketing' as const,
      payloads: new Map(),
      platform: async () => ({ isConnected: false, polled: [] }) as never,
      stores: createReadStores(database),
    };
    const start = (day: string): number => startOfBusinessDay(day, zone);
    first = await readDailyReport(deps, { from: start('2026-05-18'), to: start('2026-05-19') });
    second = await readDailyReport(deps, { from: start('2026-05-19'), to: start('2026-05-20') });
  }, 240_000);
  afterAll(() => drop());

  test('counts the day beside the same weekday of the week before', () => {
    // Ordinary templates: 90 + 60 + 40 a day; winter_sale 260 on the 18th, 280 + 240 on the 19th.
    expect(first.counts.deliveries).toBe(190 + 260);
    expect(first.before?.deliveries).toBe(190);
    expect(second.counts.deliveries).toBe(190 + 520);
    expect(second.templates.map(({ template, deliveries }) => [template.name, deliveries])).toEqual([
      ['winter_sale', 520],
      ['weekly_offers', 90],
      ['order_shipped', 60],
      ['new_arrivals', 40],
    ]);
    expect(second.practice.control.taken.reduce((sum, { optOuts }) => sum + optOuts, 0)).toBe(
      second.counts.optOuts,
    );
  });

  test('tells what changed that day, and what needs a decision', () => {
    expect(first.changes).toMatchObject([
      { kind: 'added', template: { name: 'winter_sale' }, addedBy: 'CRM team' },
    ]);
    expect(second.changes).toMatchObject([{ kind: 'number-rating', from: 'GREEN', to: 'YELLOW' }]);
    const [decision] = second.decisions;
    expect(decision).toMatchObject({ kind: 'culprit', culprit: { template: { name: 'winter_sale' } } });
  });

  test.each(LANGUAGES)('in words: verdict, numbers and every section (%s)', (language) => {
    const document = reportDocument(second, style(language));
    expect(document.lead[0]).toContain('winter_sale (pt_BR)');
    const text = renderReportText(document);
    for (const { heading } of document.sections) expect(text).toContain(heading);
    expect(text).toContain('710');
    expect(text).toContain('CRM team');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text).toMatchSnapshot();
  });

  test('as JSON and CSV with the same counts', () => {
    const json = reportJson(second, { language: 'en', zone });
    expect(json).toMatchObject({
      firstDay: '2026-05-19',
      lastDay: '2026-05-19',
      from: '2026-05-19T03:00:00.000Z',
      counts: { deliveries: 710 },
      verdict: { outcome: 'culprits', text: expect.stringContaining('winter_sale') as string },
    });
    const lines = reportCsv(second, { language: 'en', zone }).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 4);
    expect(lines[1]).toMatch(
      /^2026-05-19T03:00:00\.000Z,2026-05-20T03:00:00\.000Z,America\/Sao_Paulo,winter_sale \(pt_BR\),id:9001,520,\d+,0$/,
    );
  });
});
