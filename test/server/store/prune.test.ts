import { describe, expect, test } from 'vitest';
import { pruneInbox, pruneVerdicts } from '../../../server/store/prune.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 4, 4, 12);
const line = (at: number) => JSON.stringify({ type: 'topic', at, topic: 'offers' });

describe.each(ENGINES)('pruneInbox on %s', (engine) => {
  test('only applied bodies go; what is pending stays, what is in quarantine stays its own days', async () => {
    const { database, drop } = await testDatabase(engine);
    try {
      const clock = { now: START };
      const { accept, ingestor } = testIngest(database, () => clock.now);
      await accept('events', line(START - DAY));
      clock.now = START + 5 * DAY;
      await accept('events', 'not an event', START);
      await ingestor.drain();
      await accept('events', line(START - 2 * DAY), START);
      await accept('events', line(START - 3 * DAY), START + 5 * DAY);
      const ids = async () =>
        (await database.db.selectFrom('inbox').select('id').orderBy('id').execute()).map(({ id }) => id);
      const [applied, aside, pending, young] = await ids();
      expect(await pruneInbox(database, START + DAY)).toBe(1);
      expect(await ids()).toEqual([aside, pending, young]);
      expect(applied).toBeLessThan(aside ?? 0);
      expect(await pruneInbox(database, START + 6 * DAY)).toBe(1);
      expect(await ids()).toEqual([pending, young]);
      await ingestor.drain();
      expect(await pruneInbox(database, START + 6 * DAY)).toBe(2);
      expect(await database.db.selectFrom('quarantine').select('reason').execute()).toEqual([
        { reason: 'unreadable' },
      ]);
    } finally {
      await drop();
    }
  });

  test('verdicts go by the instant they were computed', async () => {
    const { database, drop } = await testDatabase(engine);
    try {
      for (const day of [1, 2, 3]) {
        const values = {
          as_of: START - day,
          computed_at: START + day * DAY,
          version: 1,
          outcome: 'normal',
          body: '{}',
        };
        await database.db.insertInto('verdict').values(values).execute();
      }
      expect(await pruneVerdicts(database, START + 3 * DAY)).toBe(2);
    } finally {
      await drop();
    }
  });
});
