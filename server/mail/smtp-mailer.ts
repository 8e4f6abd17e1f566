import { AppError } from '../core/errors.ts';
import type { Mailer } from './mailer.ts';

/** A mail server that does not answer must not hold up whoever waits for the mail. */
const TIMEOUT_MS = 15_000;

/** Mails over SMTP. `url`: `smtps://user:password@host` or `smtp://…`, with the options of nodemailer behind a `?`. */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = async () => {
    // Loaded for the first mail: most commands never send one.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // A mail is made of its text alone.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let made: ReturnType<typeof transport> | undefined;
  return {
    async send(mail) {
      try {
        await (await (made ??= transport())).sendMail({ ...mail, from });
      } catch (error) {
        throw new AppError('unavailable', 'the mail server did not take the mail', {
          cause: withoutText(error),
        });
      }
    },
  };
}

/** Its messages quote addresses, so only its kind and code go on. */
function withoutText(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return Object.assign(new Error(`SMTP ${code}`), { code });
}
