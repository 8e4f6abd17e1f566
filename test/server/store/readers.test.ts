import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../server/store/database.ts';
import { testDatabase } from '../../support/database.ts';

let database: Database;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ database, drop } = await testDatabase('sqlite'));
});
afterEach(() => drop());

const count = ({ db }: Pick<Database, 'db'>): Promise<number> =>
  db
    .selectFrom('setting')
    .select((row) => row.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
    .then(({ n }) => n);
const put = (name: string): Promise<unknown> =>
  database.write(({ db }) => db.insertInto('setting').values({ name, value: '' }).execute());

/** A read transaction that stays open until it is told to end. */
function longReading(): { ended: Promise<number[]>; end(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ended = database.read(async (tx) => {
    const before = await count(tx);
    await promise;
    return [before, await count(tx)];
  });
  return { ended, end: resolve };
}

test('a long reading sees one state, and keeps nobody from reading and writing beside it', async () => {
  const before = await count(database);
  const readings = [1, 2, 3].map(longReading);
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  await put('a');
  expect(await count(database)).toBe(before + 1);
  expect(await database.read(count)).toBe(before + 1);
  for (const { end } of readings) end();
  for (const { ended } of readings) expect(await ended).toEqual([before, before]);
});

test('who finds every connection reading gets the first that ends', async () => {
  const readings = [1, 2, 3, 4].map(longReading);
  let isRead = false;
  const waiting = database.read(count).then(() => (isRead = true));
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  expect(isRead).toBe(false);
  readings[2]?.end();
  await waiting;
  for (const { end } of readings) end();
  await Promise.all(readings.map(({ ended }) => ended));
});

test('the write-ahead log is emptied when those who read have ended, and who comes later waits', async () => {
  await put('a');
  const reading = longReading();
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  const order: string[] = [];
  const purging = database.purge().then((isDone) => order.push(`purged ${isDone}`));
  const later = database.read(count).then(() => order.push('read'));
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  expect(order).toEqual([]);
  reading.end();
  await Promise.all([purging, later]);
  expect(order).toEqual(['purged true', 'read']);
});

test('a reader cannot write', async () => {
  await expect(
    database.read(({ db }) => db.insertInto('setting').values({ name: 'a', value: '' }).execute()),
  ).rejects.toThrow(/readonly/);
});
