import { z } from 'zod';
import { key } from './config-key.ts';
import { mailFrom, smtpUrl } from './config-text.ts';

/** Settings of mail. */
export const MAIL_KEYS = {
  smtpUrl: key({
    env: 'CULPRIT_SMTP_URL',
    schema: smtpUrl,
    default: null,
  }),
  mailFrom: key({
    env: 'CULPRIT_MAIL_FROM',
    schema: mailFrom,
    default: null,
  }),
  dkimSelector: key({
    env: 'CULPRIT_DKIM_SELECTOR',
    schema: z
      .string()
      .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/, 'write a selector such as culprit'),
    default: null,
  }),
  dkimKeyFile: key({
    env: 'CULPRIT_DKIM_KEY_FILE',
    schema: z.string().min(1, 'write a path'),
    default: null,
  }),
};
