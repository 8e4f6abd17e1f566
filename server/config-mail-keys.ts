import { z } from 'zod';
import { key } from './config-key.ts';
import { mailFrom, smtpUrl } from './config-text.ts';

/** Settings of mail. */
export const MAIL_KEYS = {
  smtpUrl: key({
    env: 'CULPRIT_SMTP_URL',
    doc: 'Mail server: smtps://user:password@host, or smtp:// with STARTTLS where the server has it (smtp://host?requireTLS=true insists). Not set: no mail.',
    schema: smtpUrl,
    default: null,
  }),
  mailFrom: key({
    env: 'CULPRIT_MAIL_FROM',
    doc: 'Sender of mails: an address, or NAME <address>.',
    schema: mailFrom,
    default: null,
  }),
  dkimSelector: key({
    env: 'CULPRIT_DKIM_SELECTOR',
    doc: 'Selector of the DKIM key that mails are signed with, for the domain of CULPRIT_MAIL_FROM. Not set: not signed here.',
    schema: z
      .string()
      .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/, 'write a selector such as culprit'),
    default: null,
  }),
  dkimKeyFile: key({
    env: 'CULPRIT_DKIM_KEY_FILE',
    doc: 'File with the private DKIM key, as PEM.',
    schema: z.string().min(1, 'write a path'),
    default: null,
  }),
};
