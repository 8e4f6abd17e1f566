import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAIL_WISHES } from '../../server/core/recipient.ts';
import { MINUTE_MS } from '../../server/core/time.ts';
import { createOutboxStore } from '../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../server/store/recipient-store.ts';
import { ENGINES, testDatabase } from '../support/database.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';

const START = Date.UTC(2026, 10, 18, 11);
const KEYS = '2026-11-15,2026-11-16,2026-11-17';
const PEOPLE = ['ana', 'bob', 'cid', 'dan', 'eva', 'fay'];
const MAILS = PEOPLE.length * KEYS.split(',').length;

describe.each(ENGINES)('kill -9 of a process that sends mails, on %s', (engine) => {
  let made: Awaited<ReturnType<typeof testDatabase>>;
  let server: MailServer;
  beforeEach(async () => {
    made = await testDatabase(engine);
    server = await startMailServer();
  });
  afterEach(async () => {
    await server.close();
    await made.drop();
  });

  const addPeople = async (people: readonly string[]): Promise<void> => {
    for (const id of people)
      await createRecipientStore(made.database).add({
        id,
        email: `${id}@example.com`,
        member: null,
        wishes: MAIL_WISHES,
        createdAt: START,
      });
  };
  /** Resolves with how the process ended: a signal, or an exit code. */
  const run = async (now: number, step = ''): Promise<string | number | null> => {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const entry = new URL('../support/mail-process.ts', import.meta.url).pathname;
    const env = {
      MAIL_URL: made.url,
      MAIL_SMTP: server.url,
      MAIL_STEP: step,
      MAIL_KEYS: KEYS,
      MAIL_NOW: String(now),
    };
    const child = spawn(process.execPath, [entry], {
      env: { ...inherited, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(child, 'exit');
    return child.signalCode ?? child.exitCode;
  };
  const rows = () => createOutboxStore(made.database).latest(999);

  test.each([
    // At most so many copies of the first mail, and whether it counts as perhaps sent twice.
    { step: 'before planned', copies: 1, resent: 0 },
    { step: 'planned', copies: 1, resent: 0 },
    { step: 'claimed', copies: 1, resent: 1 },
    { step: 'before it is sent', copies: 1, resent: 1 },
    { step: 'taken over', copies: 2, resent: 1 },
    { step: 'recorded', copies: 1, resent: 0 },
  ])('$step: one row and one id a key, $copies at the mail server', async ({ step, copies, resent }) => {
    await addPeople(['ana']);
    expect(await run(START, step)).toBe('SIGKILL');
    // What a living process may hold is left to it.
    expect(await run(START + MINUTE_MS)).toBe(0);
    expect(await run(START + 3 * MINUTE_MS)).toBe(0);
    const items = (await rows()).toReversed();
    expect(items.map(({ key, state }) => [key, state])).toEqual(
      KEYS.split(',').map((day) => [`report:ana:${day}`, 'sent']),
    );
    const ids = items.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(3);
    // In order, the first of them as often as it may have been taken.
    const [first = ''] = ids;
    expect(server.taken()).toEqual([...Array.from({ length: copies - 1 }, () => first), ...ids]);
    expect(items.map((item) => item.resent)).toEqual([resent, 0, 0]);
  });

  test(
    'three processes at once send each once, to each recipient in order',
    { timeout: 60_000 },
    async () => {
      await addPeople(PEOPLE);
      expect(await Promise.all([run(START), run(START), run(START)])).toEqual([0, 0, 0]);
      expect(await run(START)).toBe(0);
      const items = (await rows()).toReversed();
      expect(items).toHaveLength(MAILS);
      expect(items.every(({ state, resent }) => state === 'sent' && resent === 0)).toBe(true);
      const taken = server.taken();
      expect(taken).toHaveLength(MAILS);
      for (const person of PEOPLE) {
        const ids = items.filter(({ recipient }) => recipient === person).map(({ messageId }) => messageId);
        expect(taken.filter((id) => ids.includes(id))).toEqual(ids);
      }
    },
  );
});
