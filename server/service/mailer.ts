import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { mailDomain } from '../mail/mail-domain.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createSmtpMailer, type DkimKey } from '../mail/smtp-mailer.ts';

/** The mail server of the settings; null: mail is off. Errors: `AppError` invalid for a DKIM key that cannot be read. */
export function mailerOf(config: Config): Mailer | null {
  const { smtpUrl, mailFrom } = config;
  if (smtpUrl === null || mailFrom === null) return null;
  return createSmtpMailer({ url: smtpUrl.reveal(), from: mailFrom, dkim: dkimKeyOf(config, mailFrom) });
}

function dkimKeyOf({ dkimSelector, dkimKeyFile }: Config, from: string): DkimKey | null {
  if (dkimSelector === null || dkimKeyFile === null) return null;
  try {
    const key = readFileSync(dkimKeyFile, 'utf8');
    // Found out at the start and not with the first mail.
    createPrivateKey(key);
    return { domain: mailDomain(from), selector: dkimSelector, key };
  } catch (cause) {
    throw new AppError(
      'invalid',
      'CULPRIT_DKIM_KEY_FILE cannot be read as a private key; name a file with a PEM key that this process may read',
      { cause },
    );
  }
}
