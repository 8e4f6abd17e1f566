import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../server/core/errors.ts';
import type { Mailer } from '../../../server/mail/mailer.ts';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

const FROM = 'Culprit <culprit@example.com>';
const MAIL = { to: 'rita@example.com', subject: 'Olá, ação', text: 'Olá\n', html: '<p>Olá</p>' };

const open: Mailer[] = [];
const mailer = (options: Omit<Parameters<typeof createSmtpMailer>[0], 'from'>): Mailer => {
  const made = createSmtpMailer({ from: FROM, ...options });
  open.push(made);
  return made;
};
// Connections that are kept would hold up the end of the server.
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe('the mail server', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  test('gets the mail whole, as text and HTML', async () => {
    await mailer({ url: server.url }).send(MAIL);
    const mail = await server.next();
    expect(mail.from?.value).toEqual([{ name: 'Culprit', address: 'culprit@example.com' }]);
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.text?.trim()).toBe('Olá');
    expect(mail.html).toBe(MAIL.html);
  });

  test('cannot be made to read files or to send to others by what stands in a mail', async () => {
    const subject = 'x\r\nBcc: eve@example.com';
    await mailer({ url: server.url }).send({ ...MAIL, subject });
    expect((await server.next()).bcc).toBeUndefined();
  });

  test('gets the id, the headers and the files that a mail comes with, and signs it', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 1_024,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const signing = mailer({
      url: server.url,
      dkim: { domain: 'example.com', selector: 'culprit', key: privateKey },
    });
    await signing.verify();
    await signing.send({
      ...MAIL,
      messageId: '<report.1@example.com>',
      headers: { 'List-Unsubscribe': '<https://example.com/stop>' },
      attachments: [{ filename: 'a.csv', contentType: 'text/csv; charset=utf-8', content: 'a;b\n1;2\n' }],
    });
    const mail = await server.next();
    expect(mail.messageId).toBe('<report.1@example.com>');
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://example.com/stop' } });
    expect(mail.headers.get('dkim-signature')).toMatchObject({ params: { d: 'example.com', s: 'culprit' } });
    expect(mail.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['a.csv', 'a;b\n1;2\n'],
    ]);
  });

  test.each([
    ['a wrong password', () => server.url.replace('p%40ss', 'wrong')],
    ['nobody there', () => 'smtp://127.0.0.1:1'],
    // The server has no TLS, and is not trusted with a password then.
    ['TLS that is insisted on', () => `${server.url}?requireTLS=true`],
  ])('is unavailable: %s', async (_, url) => {
    const error = await mailer({ url: url() })
      .send(MAIL)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'unavailable', details: { isPermanent: false } });
  });

  test('may refuse an address, which is then not told in the error', async () => {
    const strict = await startMailServer({ refuses: true });
    const error = await mailer({ url: strict.url })
      .send(MAIL)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'unavailable',
      cause: { code: 'EENVELOPE' },
      details: { problem: 'EENVELOPE 550', isPermanent: true },
    });
    expect(JSON.stringify([String(error), String((error as AppError).cause)])).not.toContain('rita');
    for (const one of open.splice(0)) one.close();
    await strict.close();
  });

  test('that relays nothing for this service refuses what may be taken later, when that is put right', async () => {
    const strict = await startMailServer({ answer: () => [550, '5.7.1 relaying denied'] });
    const error = await mailer({ url: strict.url })
      .send(MAIL)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ details: { problem: 'EENVELOPE 550', isPermanent: false } });
    for (const one of open.splice(0)) one.close();
    await strict.close();
  });
});
