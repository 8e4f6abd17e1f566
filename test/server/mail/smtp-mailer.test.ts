import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../server/core/errors.ts';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

const FROM = 'Culprit <culprit@example.com>';
const MAIL = { to: 'rita@example.com', subject: 'Olá, ação', text: 'Olá\n', html: '<p>Olá</p>' };

describe('the mail server', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  test('gets the mail whole, as text and HTML', async () => {
    await createSmtpMailer({ url: server.url, from: FROM }).send(MAIL);
    const mail = await server.next();
    expect(mail.from?.value).toEqual([{ name: 'Culprit', address: 'culprit@example.com' }]);
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.text?.trim()).toBe('Olá');
    expect(mail.html).toBe(MAIL.html);
  });

  test('cannot be made to read files or to send to others by what stands in a mail', async () => {
    const subject = 'x\r\nBcc: eve@example.com';
    await createSmtpMailer({ url: server.url, from: FROM }).send({ ...MAIL, subject });
    expect((await server.next()).bcc).toBeUndefined();
  });

  test.each([
    ['a wrong password', () => server.url.replace('p%40ss', 'wrong')],
    ['nobody there', () => 'smtp://127.0.0.1:1'],
    // The server has no TLS, and is not trusted with a password then.
    ['TLS that is insisted on', () => `${server.url}?requireTLS=true`],
  ])('is unavailable: %s', async (_, url) => {
    const error = await createSmtpMailer({ url: url(), from: FROM })
      .send(MAIL)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'unavailable' });
  });

  test('may refuse an address, which is then not told in the error', async () => {
    const strict = await startMailServer({ refuses: true });
    const error = await createSmtpMailer({ url: strict.url, from: FROM })
      .send(MAIL)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'unavailable', cause: { code: 'EENVELOPE' } });
    expect(JSON.stringify([String(error), String((error as AppError).cause)])).not.toContain('rita');
    await strict.close();
  });
});
