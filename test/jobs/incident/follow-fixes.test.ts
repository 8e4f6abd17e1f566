import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inputsAt } from '../../../jobs/analysis/analyse-at.ts';
import { followFixes } from '../../../jobs/incident/follow-fixes.ts';
import type { Incident } from '../../../server/analysis/incident/incident.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import type { Database } from '../../../server/store/database.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

const START = Date.UTC(2026, 4, 4, 12);
const PAUSED = START + 14 * DAY_MS + 20 * HOUR_MS;
const SINCE = START + 13 * DAY_MS;
const END = PAUSED + 8 * DAY_MS;

/** A shop of two templates; people leave 9001 on its last two days, then it is paused and its rating recovers. */
function lines(): object[] {
  const all: object[] = [
    { type: 'template', at: START - DAY_MS, template: { id: '9001', name: 'sale', language: 'pt_BR' } },
    { type: 'quality', at: START + 13 * DAY_MS, template: '9001', rating: 'YELLOW' },
    { type: 'template-status', at: PAUSED, template: '9001', status: 'PAUSED' },
    { type: 'quality', at: PAUSED + 5 * DAY_MS, template: '9001', rating: 'GREEN' },
  ];
  for (let day = 0; day < 22; day += 1) {
    for (let index = 0; index < 80; index += 1) {
      const at = START + day * DAY_MS + index * 5 * MINUTE_MS;
      const template = index % 2 === 0 && at < PAUSED ? '9001' : '9002';
      const message = `wamid.${day}x${index}`;
      const contact = `55119${String(80_000_000 + day * 200 + index)}`;
      all.push(
        { type: 'send', at, message, template, contact },
        { type: 'status', at: at + MINUTE_MS, message, status: 'delivered' },
      );
      const isBad = template === '9001' && at >= SINCE && index % 8 === 0;
      if (isBad || index === 31) {
        all.push({ type: 'opt-out', at: at + HOUR_MS, contact, channel: 'button', repliedTo: message });
      }
    }
  }
  return all;
}

const incident: Incident = {
  subject: 'topic',
  status: 'open',
  level: 'critical',
  openedAt: SINCE + 12 * HOUR_MS,
  changedAt: SINCE + 12 * HOUR_MS,
  seenAt: SINCE + 12 * HOUR_MS,
  lastAt: SINCE + 12 * HOUR_MS,
  since: SINCE,
  excess: 18,
  probability: 0.97,
  clearSince: null,
  isClear: false,
  told: 18,
  acknowledgedBy: null,
  assignee: null,
  snoozedUntil: null,
  suspects: [
    {
      template: { key: 'id:9001', id: '9001', name: 'sale', language: 'pt_BR' },
      named: true,
      probability: 0.97,
      excess: 18,
      rate: 0.25,
      expectedRate: 0.01,
    },
  ],
};

describe.each(ENGINES)('what was done about a template, on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ database, drop } = await testDatabase(engine));
    const { accept, ingestor } = testIngest(database, () => END);
    const all = lines().map((line) => JSON.stringify(line));
    for (let from = 0; from < all.length; from += 1_000) {
      await accept('events', all.slice(from, from + 1_000).join('\n'));
    }
    await ingestor.drain();
  });
  afterEach(() => drop());

  test('is noted once, is too early to judge for seven days, and is judged once', async () => {
    const access = { zone: 'America/Sao_Paulo', ...analysisAccess(database) };
    const id = await access.incidents.change((store) => store.add(incident));
    const follow = async (at: number) => {
      await followFixes(access, await inputsAt(access, at), at);
      return (await access.incidents.steps(id)).map(({ kind }) => kind);
    };
    expect(await follow(PAUSED - HOUR_MS)).toEqual([]);
    expect(await follow(PAUSED + HOUR_MS)).toEqual(['fix-seen']);
    expect(await follow(PAUSED + 7 * DAY_MS - HOUR_MS)).toEqual(['fix-seen']);
    expect(await follow(PAUSED + 7 * DAY_MS + HOUR_MS)).toEqual(['fix-seen', 'fix-judged']);
    expect(await follow(END)).toEqual(['fix-seen', 'fix-judged']);
    const [seen, judged] = await access.incidents.steps(id);
    expect(seen?.detail).toMatchObject({
      template: { key: 'id:9001' },
      fix: { kind: 'paused', at: PAUSED },
    });
    const { avoided, rating } = judged?.detail ?? {};
    expect(rating).toBe('recovered');
    // 20 opt-outs of about 80 deliveries, and 280 in the week before: about 70 of them did not come.
    expect(avoided?.optOuts).toBeGreaterThan(50);
    expect(avoided?.optOuts).toBeLessThan(90);
    expect(avoided?.low).toBeGreaterThan(10);
    expect(avoided?.high).toBeLessThan(180);
  });
});
