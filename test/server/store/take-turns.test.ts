import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Transaction } from '../../../server/store/database.ts';
import { testDatabase } from '../../support/database.ts';

/** Keeps the thread busy for some milliseconds. */
const slow = sql<{
  n: number;
}>`with recursive number(n) as (select 1 union all select n + 1 from number where n < 100000)
  select max(n) as n from number`;

test.each<[string, (tx: Transaction) => Promise<unknown>]>([
  [
    'query by query',
    async ({ db }) => {
      for (let query = 0; query < 20; query += 1) await slow.execute(db);
    },
  ],
  [
    'key by key',
    ({ bulk }) => {
      const keys = Array.from({ length: 200_000 }, (_, index) => [`k${index}`]);
      return bulk.select('setting', ['value'], { by: ['name'], keys });
    },
  ],
])('while a long transaction reads %s on SQLite, others get their turn', async (_, work) => {
  const { database, drop } = await testDatabase('sqlite');
  const state = { isReading: true };
  const reading = database.read(async (tx) => {
    await work(tx);
    state.isReading = false;
  });
  let turns = 0;
  await setImmediate();
  while (state.isReading) {
    turns += 1;
    await setImmediate();
  }
  await reading;
  expect(turns).toBeGreaterThan(2);
  await drop();
});
