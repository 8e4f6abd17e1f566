import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail server on a port of its own, with one user. */
export type MailServer = {
  /** For `CULPRIT_SMTP_URL`. */
  url: string;
  /** The next mail that has not been taken yet, parsed back. */
  next(): Promise<ParsedMail>;
  received(): number;
  close(): Promise<void>;
};

export async function startMailServer({ refuses = false }: { refuses?: boolean } = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const waiting: ((mail: ParsedMail) => void)[] = [];
  let count = 0;
  const server = new SMTPServer({
    // Speaks STARTTLS by itself, with a certificate that nobody vouches for.
    hideSTARTTLS: true,
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _, done) {
      if (username === 'culprit' && password === 'p@ss') done(null, { user: username });
      else done(new Error('wrong user'));
    },
    onRcptTo({ address }, _, done) {
      done(refuses ? Object.assign(new Error(`no ${address} here`), { responseCode: 550 }) : null);
    },
    onData(stream, _, done) {
      void simpleParser(stream).then((mail) => {
        count += 1;
        const waiter = waiting.shift();
        if (waiter) waiter(mail);
        else mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  // A server that listens on TCP has an address and a port.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://culprit:p%40ss@127.0.0.1:${port}`,
    next: () =>
      new Promise((resolve) => {
        const mail = mails.shift();
        if (mail) resolve(mail);
        else waiting.push(resolve);
      }),
    received: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
