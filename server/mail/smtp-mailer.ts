import { AppError } from '../core/errors.ts';
import type { Mailer, MailFault } from './mailer.ts';

/** A mail server that does not answer must not hold up whoever waits for the mail. */
const TIMEOUT_MS = 15_000;
/** What a server says for good begins with this. */
const PERMANENT = 5;
/** An answer about security or policy (RFC 3463, X.7.X): about who sends, not about the address. */
const POLICY = /^\d{3}[ -]\d\.7\./;

/** Signs mails (RFC 6376). `key`: private key as PEM. */
export type DkimKey = { domain: string; selector: string; key: string };

/** Mails over SMTP, through a few connections that are kept. `url`: `smtps://user:password@host` or `smtp://…`, with the options
 *  of nodemailer behind a `?`. */
export function createSmtpMailer({
  url,
  from,
  dkim = null,
}: {
  url: string;
  from: string;
  dkim?: DkimKey | null;
}): Mailer {
  const connect = async () => {
    // Loaded for the first mail: most commands never send one.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // A mail is made of its text alone.
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(dkim !== null && {
        dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key },
      }),
    });
  };
  let made: ReturnType<typeof connect> | undefined;
  const transport = () => (made ??= connect());
  return {
    async send(mail) {
      try {
        await (await transport()).sendMail({ ...mail, from });
      } catch (error) {
        throw refusal('the mail server did not take the mail', error);
      }
    },
    async verify() {
      try {
        await (await transport()).verify();
      } catch (error) {
        throw refusal('the mail server does not answer, or does not let this service in', error);
      }
    },
    close() {
      void made?.then((transporter) => transporter.close());
      made = undefined;
    },
  };
}

/** What of an error of the library is read. */
type SmtpError = { code?: string; responseCode?: number; command?: string; response?: string };

function refusal(message: string, error: unknown): AppError {
  const { code = 'unknown', responseCode, command, response = '' } = error as SmtpError;
  const problem = responseCode === undefined ? code : `${code} ${responseCode}`;
  const isAboutMail = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE';
  const details: MailFault = {
    problem,
    // Who may not sign in or relay today may tomorrow; an address that does not exist stays so.
    isPermanent: isAboutMail && Math.floor((responseCode ?? 0) / 100) === PERMANENT && !POLICY.test(response),
  };
  // The messages of the library quote addresses, so only kind and code go on.
  return new AppError('unavailable', message, {
    details,
    cause: Object.assign(new Error(`SMTP ${problem}`), { code }),
  });
}
