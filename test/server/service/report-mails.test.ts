import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { startOfBusinessDay } from '../../../server/core/business-day.ts';
import { MAIL_WISHES } from '../../../server/core/recipient.ts';
import { HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { createLogger } from '../../../server/log.ts';
import { mailerOf } from '../../../server/service/mailer.ts';
import { reportMails } from '../../../server/service/report-mails.ts';
import { sendMails } from '../../../server/service/send-mails.ts';
import type { Database } from '../../../server/store/database.ts';
import { createOutboxStore } from '../../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../../server/store/recipient-store.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

const ZONE = 'America/Sao_Paulo';
const secrets = { encryptionKey: new Uint8Array(32).fill(3) };
/** Of Wednesday, 20 May, which tells of the 19th. */
const EIGHT = startOfBusinessDay('2026-05-20', ZONE) + 8 * HOUR_MS;

describe.each(ENGINES)('reports by mail on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  let server: MailServer;
  beforeAll(async () => {
    ({ database, drop } = await testDatabase(engine));
    server = await startMailServer();
    const { accept, ingestor } = testIngest(database, () => SHOP_NOW);
    const lines = shopLines();
    for (let from = 0; from < lines.length; from += 1_000) {
      const body = lines.slice(from, from + 1_000).map((line) => JSON.stringify(line));
      await accept('events', body.join('\n'));
    }
    await ingestor.drain();
  }, 240_000);
  afterAll(async () => {
    await server.close();
    await drop();
  });

  test('go out at the hour that each recipient wished, in their language, once', async () => {
    const config = readConfig({
      CULPRIT_SMTP_URL: server.url,
      CULPRIT_MAIL_FROM: 'Culprit <culprit@example.com>',
      CULPRIT_PUBLIC_URL: 'https://culprit.example.com',
      CULPRIT_SENDER_NAME: 'Acme',
      CULPRIT_ZONE: ZONE,
    });
    const recipients = createRecipientStore(database);
    for (const [id, language] of [
      ['00000000000ana', null],
      ['00000000000bob', 'en'],
      ['00000000000eva', 'es'],
    ] as const) {
      const wishes = { ...MAIL_WISHES, language, reportDays: [2] };
      const email = `${id.slice(-3)}@example.com`;
      await recipients.add({ id, email, member: null, wishes, createdAt: EIGHT - HOUR_MS });
    }
    let now = EIGHT - MINUTE_MS;
    const clock = () => now;
    const mailer = mailerOf(config);
    if (mailer === null) throw new Error('mail is off');
    const job = reportMails(config, {
      database,
      secrets,
      origin: () => 'https://culprit.example.com',
      clock,
    });
    const sender = sendMails(mailer, {
      database,
      secrets,
      holder: 'one',
      clock,
      log: createLogger({ level: 'silent', clock }),
    });
    const period = { name: '', start: 0, end: 0 };
    expect(await job.run(period)).toBe('nothing due');
    now = EIGHT;
    expect(await job.run(period)).toBe('3 written');
    expect(await job.run(period)).toBe('nothing due');
    await sender.run();
    await sender.run();
    mailer.close();
    expect(server.received()).toBe(3);
    const mails = [await server.next(), await server.next(), await server.next()];
    const subjects = mails.map(({ subject }) => subject ?? '').sort();
    expect(subjects).toMatchInlineSnapshot(`
      [
        "[Acme] Calidad 13–19 may: 1 plantilla necesita revisión, bajas 2,2 % (normal: 0,4 %)",
        "[Acme] Qualidade 13 – 19 de mai.: 1 modelo precisa de revisão, descadastros 2,2 % (normal: 0,4 %)",
        "[Acme] Quality May 13 – 19: 1 template needs review, opt-outs 2.2 % (usual 0.4 %)",
      ]
    `);
    for (const mail of mails) {
      expect(mail.html).toContain('winter_sale');
      expect(mail.text).toContain('winter_sale');
      expect(mail.text).toContain('https://culprit.example.com/report/2026-05-19');
      expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/csv']);
      expect(mail.headers.get('list')).toMatchObject({
        unsubscribe: {
          url: expect.stringMatching(/^https:\/\/culprit\.example\.com\/mails\/stop\/[0-9a-z]{28}$/),
        },
      });
    }
    expect((await createOutboxStore(database).health(now)).waiting).toBe(0);
  });
});
