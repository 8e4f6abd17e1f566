import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outboxItem } from '../../../jobs/mail/outbox-item.ts';
import { unsealMail } from '../../../jobs/mail/sealed-mail.ts';
import { sendDue } from '../../../jobs/mail/send-due.ts';
import { MAIL_WISHES } from '../../../server/core/recipient.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { createLogger } from '../../../server/log.ts';
import type { Mailer } from '../../../server/mail/mailer.ts';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';
import type { OutboxKind } from '../../../server/store/mail-ports.ts';
import { createOutboxStore } from '../../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../../server/store/recipient-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

const KEY = new Uint8Array(32).fill(7);
const START = Date.UTC(2026, 10, 18, 11);

describe.each(ENGINES)('sending what is due on %s', (engine) => {
  let made: Awaited<ReturnType<typeof testDatabase>>;
  let server: MailServer;
  let mailer: Mailer;
  let answer: (address: string) => number | null;
  let clock: { now: number };
  let lines: string[];
  beforeEach(async () => {
    made = await testDatabase(engine);
    answer = () => null;
    server = await startMailServer({ answer: (address) => answer(address) });
    mailer = createSmtpMailer({ url: server.url, from: 'Culprit <culprit@example.com>' });
    clock = { now: START };
    lines = [];
  });
  afterEach(async () => {
    mailer.close();
    await server.close();
    await made.drop();
  });

  const stores = () => ({
    outbox: createOutboxStore(made.database),
    recipients: createRecipientStore(made.database),
  });
  const send = (key = KEY, through: Pick<Mailer, 'send'> = mailer) =>
    sendDue({
      ...stores(),
      mailer: through,
      open: (sealed) => unsealMail(key, sealed),
      holder: 'one',
      clock: () => clock.now,
      log: createLogger({ level: 'debug', clock: () => clock.now, write: (line) => lines.push(line) }),
    });
  const addRecipient = (id: string) =>
    stores().recipients.add({
      id,
      email: `${id}@example.com`,
      member: null,
      wishes: MAIL_WISHES,
      createdAt: START,
    });
  const queue = (key: string, recipient = 'ana', kind: OutboxKind = 'report') =>
    stores().outbox.add(
      [
        outboxItem(
          { key, kind, recipient: { id: recipient, email: `${recipient}@example.com` }, dueAt: clock.now },
          { subject: key, lateSubject: `${key} (late)`, text: `${key}\n`, html: `<p>${key}</p>` },
          {
            encryptionKey: KEY,
            domain: 'example.com',
            stop: (id) => `https://c.example.com/mails/stop/${id}`,
          },
        ),
      ],
      clock.now,
    );
  const states = async () =>
    (await stores().outbox.latest(99)).toReversed().map(({ key, state }) => `${key} ${state}`);

  test('goes out in order with its id and the way out of it, and is then done', async () => {
    await addRecipient('ana');
    await queue('a');
    await queue('b');
    expect(await send()).toBe(2);
    const [first, second] = [await server.next(), await server.next()];
    expect([first.subject, second.subject]).toEqual(['a', 'b']);
    const [item] = await stores().outbox.of('ana', 0);
    expect(first.messageId).toBe(item?.messageId);
    expect(first.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://c.example.com/mails/stop/ana' },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(await states()).toEqual(['a sent', 'b sent']);
    expect(await send()).toBe(0);
    expect(server.received()).toBe(2);
  });

  test('a mail server that refuses for a day loses nothing: all arrive after it, in order, each once, the late ones say so', async () => {
    await addRecipient('ana');
    await addRecipient('bob');
    answer = () => 451;
    let asked = 0;
    for (let minute = 0; minute <= DAY_MS / MINUTE_MS; minute += 5, clock.now += 5 * MINUTE_MS) {
      if (minute % 360 === 0) await queue(`hour ${minute / 60}`);
      if (minute === 0) await queue('of bob', 'bob', 'alert');
      expect(await send()).toBe(0);
    }
    const waiting = await stores().outbox.health(clock.now);
    expect(waiting).toMatchObject({ waiting: 6, overdueSince: START, failed: 0, problem: 'EENVELOPE 451' });
    asked = (await stores().outbox.of('ana', 0))[0]?.attempts ?? 0;
    // Ever more rarely, and never less than once an hour.
    expect(asked).toBeGreaterThan(24);
    expect(asked).toBeLessThan(40);
    answer = () => null;
    clock.now += HOUR_MS;
    expect(await send()).toBe(6);
    const subjects: (string | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) subjects.push((await server.next()).subject);
    expect(subjects.filter((subject) => subject?.startsWith('hour'))).toEqual([
      'hour 0 (late)',
      'hour 6 (late)',
      'hour 12 (late)',
      'hour 18 (late)',
      'hour 24 (late)',
    ]);
    expect(new Set(server.taken()).size).toBe(6);
    expect((await stores().outbox.health(clock.now)).waiting).toBe(0);
  });

  test('a mail server that is not there stops the round, and ingest of mails goes on', async () => {
    for (let n = 0; n < 12; n += 1) {
      await addRecipient(`r${n}`);
      await queue(`m${n}`, `r${n}`);
    }
    const away = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'c@example.com' });
    expect(await send(KEY, away)).toBe(0);
    away.close();
    const tried = (await stores().outbox.latest(99)).filter(({ attempts }) => attempts > 0);
    expect(tried).toHaveLength(4);
    clock.now += MINUTE_MS;
    expect(await send()).toBe(12);
  });

  test('an address that does not exist is given up, told at the recipient, and forgotten when it works', async () => {
    await addRecipient('ana');
    await addRecipient('bob');
    answer = (address) => (address.startsWith('ana') ? 550 : null);
    await queue('a');
    await queue('b', 'bob');
    expect(await send()).toBe(1);
    expect(await states()).toEqual(['a failed', 'b sent']);
    const { recipients } = stores();
    expect((await recipients.list()).map(({ problem }) => problem)).toEqual(['EENVELOPE 550', null]);
    expect(lines.join('')).not.toMatch(/ana|bob|@/);
    answer = () => null;
    await queue('c');
    expect(await send()).toBe(1);
    expect((await recipients.find('ana'))?.problem).toBeNull();
  });

  test('nothing goes to somebody who stopped or was removed meanwhile', async () => {
    for (const id of ['ana', 'bob']) await addRecipient(id);
    await queue('a');
    await queue('b', 'bob');
    await stores().recipients.setStopped('ana', START);
    await stores().recipients.remove('bob');
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['a told', 'b told']);
    expect(server.received()).toBe(0);
  });

  test('what no key opens is given up; a refusal for three days too', async () => {
    await addRecipient('ana');
    await queue('a');
    await send(new Uint8Array(32));
    expect(await stores().outbox.latest(1)).toMatchObject([{ state: 'failed', problem: 'unreadable' }]);
    await queue('b');
    answer = () => 451;
    await send();
    clock.now += 3 * DAY_MS;
    await send();
    expect(await states()).toEqual(['a failed', 'b failed']);
  });
});
