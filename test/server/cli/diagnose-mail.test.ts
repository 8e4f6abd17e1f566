import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnoseMail } from '../../../server/cli/diagnose-mail.ts';
import { readConfig } from '../../../server/config.ts';
import { MAIL_WISHES } from '../../../server/core/recipient.ts';
import { HOUR_MS } from '../../../server/core/time.ts';
import { createFormat } from '../../../server/i18n/format.ts';
import { OPERATOR_CATALOGUES } from '../../../server/i18n/operator-catalogues.ts';
import { createOutboxStore } from '../../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../../server/store/recipient-store.ts';
import { testDatabase } from '../../support/database.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

const NOW = Date.UTC(2026, 10, 18, 11);
const words = OPERATOR_CATALOGUES.en.doctor;
const format = createFormat({ language: 'en', zone: 'America/Sao_Paulo', now: NOW });

let made: Awaited<ReturnType<typeof testDatabase>>;
let server: MailServer;
beforeAll(async () => {
  made = await testDatabase('sqlite');
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await made.drop();
});

const diagnose = (url: string | null) => {
  const settings =
    url === null
      ? {}
      : {
          CULPRIT_SMTP_URL: url,
          CULPRIT_MAIL_FROM: 'c@example.com',
          CULPRIT_PUBLIC_URL: 'https://c.example.com',
        };
  return diagnoseMail({ database: made.database, config: readConfig({}, settings), words, format, now: NOW });
};

test('without a mail server it says that nobody gets anything, and what is not set', async () => {
  expect(await diagnose(null)).toEqual({
    findings: [],
    told: 'Mail is off, nobody gets reports or alerts: CULPRIT_SMTP_URL is not set.',
  });
});

test('signs in and sends nothing; a password that does not fit is found out here', async () => {
  expect(await diagnose(server.url)).toEqual({
    findings: [],
    told: 'Mail is set up; none was sent yet.',
  });
  const { findings } = await diagnose(server.url.replace('p%40ss', 'wrong'));
  expect(findings).toEqual([expect.stringContaining('does not let this service in (EAUTH 535)')]);
  expect(findings.join()).not.toContain('wrong');
  expect(server.received()).toBe(0);
});

test('tells of mails that wait and were given up, and of addresses that take none', async () => {
  const outbox = createOutboxStore(made.database);
  const recipients = createRecipientStore(made.database);
  for (const id of ['ana', 'bob']) {
    await recipients.add({
      id,
      email: `${id}@example.com`,
      member: null,
      wishes: MAIL_WISHES,
      createdAt: NOW,
    });
    const mail = new Uint8Array([1]);
    const dueAt = NOW - HOUR_MS;
    await outbox.add([{ key: id, kind: 'alert', recipient: id, dueAt, messageId: '<a@b>', mail }], dueAt);
  }
  const [ana] = await outbox.claim('one', { now: NOW - HOUR_MS, ttlMs: 1, limit: 1 });
  await outbox.finish(ana!, { state: 'failed', problem: 'EENVELOPE 550' });
  await recipients.setProblem('ana', 'EENVELOPE 550');
  const { findings } = await diagnose(server.url);
  expect(findings).toEqual([
    expect.stringMatching(/^1 mail waits to go out, the oldest since .*07:00/),
    expect.stringMatching(/^1 mail was given up in the last seven days/),
    expect.stringMatching(/^The mail server does not take mails for 1 recipient\./),
  ]);
  expect(findings.join()).not.toContain('@');
});
