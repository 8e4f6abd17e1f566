import type { MailsDeps } from '../../server/http/mails/deps.ts';
import { readConfig } from '../../server/config.ts';
import { mailDepsOf } from '../../server/service/mail-deps.ts';
import type { Database } from '../../server/store/database.ts';
import { TEST_KEY } from './ingest.ts';

const SETTINGS = {
  CULPRIT_SMTP_URL: 'smtp://mail.example.com',
  CULPRIT_MAIL_FROM: 'culprit@example.com',
  CULPRIT_PUBLIC_URL: 'http://localhost',
};

/** What routes about mails need, on a database of a test; nothing is sent. */
export function testMails(
  database: Database,
  { clock, isOn }: { clock: () => number; isOn: boolean },
): MailsDeps {
  const secrets = { encryptionKey: TEST_KEY };
  const origin = () => 'http://localhost';
  return mailDepsOf(readConfig({}, isOn ? SETTINGS : {}), { database, secrets, clock, origin });
}
