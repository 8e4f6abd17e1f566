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
  /** Ids of all that were taken, in the order in which they came. */
  taken(): string[];
  close(): Promise<void>;
};

/** `answer`: the code with which an address is refused, with the text behind it if need be; null to take it. */
export async function startMailServer({
  refuses = false,
  answer = () => (refuses ? 550 : null),
}: {
  refuses?: boolean;
  answer?: (address: string) => number | [number, string] | null;
} = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const waiting: ((mail: ParsedMail) => void)[] = [];
  const ids: string[] = [];
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
      const refusal = answer(address);
      if (refusal === null) return done();
      const [responseCode, text] = Array.isArray(refusal) ? refusal : [refusal, `no ${address} here`];
      done(Object.assign(new Error(text), { responseCode }));
    },
    onData(stream, _, done) {
      void simpleParser(stream).then((mail) => {
        count += 1;
        ids.push(mail.messageId ?? '');
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
    taken: () => [...ids],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
