import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOCK, MEASURE } from '../../../server/core/event-kind.ts';
import { BUCKET_MS, DAY_MS, utcDayOf } from '../../../server/core/time.ts';
import type { Database } from '../../../server/store/database.ts';
import { practiceAccess } from '../../../server/store/practice-store.ts';
import type { MessageRow, OptOutRow } from '../../../server/store/tables.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

const NOW = Date.parse('2026-05-20T12:00:00Z');
const DAY = utcDayOf(NOW);
const BUCKET = NOW / BUCKET_MS;

const message = (row: Partial<MessageRow>): MessageRow => ({
  day: DAY,
  hash: 'm',
  identity: 'person',
  first_at: NOW,
  sent_at: NOW,
  delivered_at: null,
  read_at: null,
  failed_at: null,
  fail_code: null,
  link_rank: 0,
  link_order: '',
  template: 1,
  topic: 0,
  campaign: 0,
  number: 0,
  consent_class: 0,
  ...row,
});

const optOut = (row: Partial<OptOutRow>): OptOutRow => ({
  identity: 'person',
  key: 'k',
  at: NOW,
  channel: 'keyword',
  scope: 'marketing',
  topic: 0,
  reason: 'unknown',
  rule: 'pt/word/parar',
  confidence: 100,
  standing: 1,
  repeats: 0,
  message: null,
  template: 0,
  consent_class: 3,
  sent_at: null,
  delivered_at: null,
  candidates: '[]',
  number: 0,
  ...row,
});

describe.each(ENGINES)('what the practice audit reads, on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ database, drop } = await testDatabase(engine));
    const cell = { clock: CLOCK.event, consent_class: 0, measure: MEASURE.delivered, code: 0, template: 1 };
    await database.db
      .insertInto('rollup')
      .values([
        { ...cell, bucket: BUCKET, n: 3 },
        { ...cell, bucket: BUCKET + 1, n: 4 },
        { ...cell, bucket: BUCKET, consent_class: 1, n: 2 },
        { ...cell, bucket: BUCKET, template: 2, n: 5 },
        { ...cell, bucket: BUCKET, template: 3, n: 0 },
        { ...cell, bucket: BUCKET, clock: CLOCK.cohort, n: 9 },
        { ...cell, bucket: BUCKET, measure: MEASURE.begun, n: 6 },
        { ...cell, bucket: BUCKET - 96, measure: MEASURE.begun, n: 1 },
        { ...cell, bucket: DAY * 96 + 96, measure: MEASURE.begun, n: 8 },
      ])
      .execute();
    await database.db
      .insertInto('opt_out')
      .values([
        optOut({ identity: 'b', at: NOW }),
        optOut({ identity: 'a', key: 'z', at: NOW }),
        optOut({ identity: 'a', key: 'y', at: NOW, standing: 0 }),
        optOut({ identity: 'c', at: NOW + 5, standing: 2, repeats: 4 }),
        optOut({ identity: 'd', at: NOW + DAY_MS }),
        optOut({ identity: 'e', at: NOW - 1 }),
      ])
      .execute();
    await database.db
      .insertInto('message')
      .values([
        message({ hash: 'd', identity: 'p4', consent_class: 1, day: DAY + 1 }),
        message({ hash: 'a', identity: 'p1', consent_class: 1 }),
        message({ hash: 'c', identity: 'p3', consent_class: 2 }),
        message({ hash: 'b', identity: 'p2', consent_class: 1, sent_at: null, first_at: NOW + 7 }),
        message({ hash: 'e', identity: 'p5', consent_class: 1, day: DAY - 9 }),
        message({ hash: 'f', identity: '', link_rank: 4 }),
        message({ hash: 'g', identity: 'p5', link_rank: 3 }),
        message({ hash: 'h', identity: 'p5', link_rank: 5 }),
        message({ hash: 'i', identity: 'p6', link_rank: 4, template: 0 }),
      ])
      .execute();
  });
  afterAll(() => drop());

  test('deliveries are summed by alias over the event clock', async () => {
    const { read } = practiceAccess(database);
    const sums = (from: number, to: number) => read(({ practice }) => practice.deliveries(from, to));
    expect((await sums(BUCKET, BUCKET + 2)).sort((a, b) => a.template - b.template)).toEqual([
      { template: 1, n: 9 },
      { template: 2, n: 5 },
    ]);
    expect(await sums(BUCKET + 1, BUCKET + 2)).toEqual([{ template: 1, n: 4 }]);
    expect(await sums(BUCKET + 2, BUCKET + 9)).toEqual([]);
  });

  test('opt-outs come page by page, none twice and none left out, whatever their standing', async () => {
    const { read } = practiceAccess(database);
    const range = { from: NOW, to: NOW + DAY_MS };
    const first = await read(({ practice }) => practice.optOuts(range, null, 2));
    expect(first.map(({ identity, key }) => [identity, key])).toEqual([
      ['a', 'y'],
      ['a', 'z'],
    ]);
    const next = await read(({ practice }) => practice.optOuts(range, first[1] ?? null, 5));
    expect(next.map(({ identity, standing, repeats }) => [identity, standing, repeats])).toEqual([
      ['b', 1, 0],
      ['c', 2, 4],
    ]);
  });

  test('messages to people who had withdrawn come page by page over days', async () => {
    const { read } = practiceAccess(database);
    const range = { fromDay: DAY, toDay: DAY + 1 };
    const first = await read(({ practice }) => practice.sentToWithdrawn(range, null, 2));
    expect(first).toEqual([
      message({ hash: 'a', identity: 'p1', consent_class: 1 }),
      message({ hash: 'b', identity: 'p2', consent_class: 1, sent_at: null, first_at: NOW + 7 }),
    ]);
    const next = await read(({ practice }) => practice.sentToWithdrawn(range, { day: DAY, hash: 'b' }, 9));
    expect(next.map(({ hash }) => hash)).toEqual(['d']);
  });

  test('days say how many messages began on them', async () => {
    const { read } = practiceAccess(database);
    expect(await read(({ practice }) => practice.begunByDay(DAY - 1, DAY))).toEqual([
      { day: DAY - 1, n: 1 },
      { day: DAY, n: 6 },
    ]);
  });

  test('a day gives its template messages up to an identity, also those whose template is not known', async () => {
    const { read } = practiceAccess(database);
    const reached = async (bound: string | null) =>
      (await read(({ practice }) => practice.reachedOn(DAY, bound))).map(({ identity }) => identity).sort();
    expect(await reached(null)).toEqual(['p1', 'p2', 'p3', 'p6']);
    expect(await reached('p2')).toEqual(['p1', 'p2']);
    const at = (place: number) => read(({ practice }) => practice.identityAt(DAY, place));
    expect([await at(0), await at(2), await at(99)]).toEqual(['', 'p2', null]);
    const [late] = await read(({ practice }) => practice.reachedOn(DAY, 'p2'));
    expect([late?.identity, late?.at]).toEqual(['p1', NOW]);
  });

  test('what was sent in spite of a withdrawal is found through its index', async () => {
    if (engine === 'postgres') {
      const { rows } = await sql<{ indexdef: string }>`
        select indexdef from pg_indexes where indexname = 'message_withdrawn'`.execute(database.db);
      expect(rows[0]?.indexdef).toContain('WHERE (consent_class = 1)');
      return;
    }
    const { rows } = await sql<{ detail: string }>`explain query plan
      select * from message where consent_class = 1 and day >= 0 and day <= 9 order by day, hash`.execute(
      database.db,
    );
    expect(rows.map(({ detail }) => detail).join()).toContain('INDEX message_withdrawn');
  });
});
