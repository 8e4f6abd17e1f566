import type { Envelope } from '../../jobs/mail/outbox-item.ts';
import type { Config } from '../config.ts';
import type { Recipient } from '../core/recipient.ts';
import type { EpochMs } from '../core/time.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { createLinkSigner } from '../ingest/link-signer.ts';
import type { Secrets } from '../key-file.ts';
import { mailAddresses, type MailAddresses } from '../mail/mail-addresses.ts';
import type { MailStyle } from '../mail/mail-content.ts';
import { mailDomain } from '../mail/mail-domain.ts';
import type { Database } from '../store/database.ts';
import { createMemberStore } from '../store/member-store.ts';
import type { Member } from '../store/member-ports.ts';

/** What mails of this service have in common. */
export type Mails = {
  addresses: MailAddresses;
  envelope: Envelope;
  newRecipientId: () => string;
  /** How a mail speaks to somebody: as they wished, else as they use the dashboard, else as the account does. */
  styleOf: (recipient: Pick<Recipient, 'wishes' | 'member'>) => MailStyle;
  members: readonly Member[];
};

export type MailsDeps = {
  database: Database;
  secrets: Pick<Secrets, 'encryptionKey'>;
  /** Where people reach the service. */
  origin: () => string;
};

/** Looks up what mails of this moment need. */
export async function mailsAt(config: Config, deps: MailsDeps, now: EpochMs): Promise<Mails> {
  const { encryptionKey } = deps.secrets;
  const stop = createLinkSigner(encryptionKey, 'mail link');
  const addresses = mailAddresses(deps.origin(), {
    stop,
    action: createLinkSigner(encryptionKey, 'mail action'),
    page: createLinkSigner(encryptionKey, 'share link'),
  });
  const members = await createMemberStore(deps.database).list();
  return {
    addresses,
    envelope: {
      encryptionKey,
      domain: mailDomain(config.mailFrom ?? 'culprit@localhost'),
      stop: addresses.stop,
    },
    newRecipientId: () => stop.newId(),
    styleOf({ wishes, member }) {
      const own = members.find(({ id }) => id === member)?.language ?? null;
      return {
        language: LANGUAGES.find((known) => known === (wishes.language ?? own)) ?? config.lang,
        zone: wishes.zone ?? config.zone,
        name: config.senderName,
        now,
      };
    },
    members,
  };
}
