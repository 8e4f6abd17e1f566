import { describe, expect, test } from 'vitest';
import { pruneMemberLinks, pruneSessions } from '../../../server/store/member-prune.ts';
import { createMemberStore } from '../../../server/store/member-store.ts';
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

describe.each(ENGINES)('what members leave behind on %s', (engine) => {
  test('sessions and links that have expired go, those that still open something stay', async () => {
    const { database, drop } = await testDatabase(engine);
    try {
      const store = createMemberStore(database);
      const ana = {
        email: 'ana@example.com',
        name: 'Ana',
        role: 'admin',
        personal: true,
        language: null,
      } as const;
      await store.add({ ...ana, id: 'a' }, START);
      for (const day of [1, 2, 3]) {
        const expires_at = START + day * DAY;
        const session = { id: `s${day}`, member: 'a', token: `t${day}`, user_agent: null };
        await database.db
          .insertInto('member_session')
          .values({ ...session, created_at: START, updated_at: START, expires_at })
          .execute();
        await database.db
          .insertInto('member_link')
          .values({ digest: `d${day}`, kind: 'reset', member: 'a', created_at: START, expires_at })
          .execute();
      }
      const until = START + 2 * DAY + 1;
      expect([await pruneSessions(database, until), await pruneMemberLinks(database, until)]).toEqual([2, 2]);
      expect((await store.sessions('a', START)).map(({ id }) => id)).toEqual(['s3']);
      expect(await store.findLink('d3', until)).toMatchObject({ kind: 'reset', member: 'a' });
    } finally {
      await drop();
    }
  });
});
