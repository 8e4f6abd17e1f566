import { createMembers } from '../auth/create-members.ts';
import type { MembersDeps } from '../auth/deps.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import type { Secrets } from '../key-file.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Database } from '../store/database.ts';

/** Members as the settings want them; `origin`: where the service answers, when no public address is set. */
export function membersOf(
  database: Database,
  config: Config,
  wired: {
    secrets: Pick<Secrets, 'encryptionKey'>;
    mailer: Mailer | null;
    clock: () => EpochMs;
    origin: () => string;
    onTrouble: (message: string) => void;
  },
): MembersDeps {
  const { publicUrl } = config;
  return createMembers(database, {
    clock: wired.clock,
    encryptionKey: wired.secrets.encryptionKey,
    sessionDays: config.sessionDays,
    publicUrl,
    origin: () => publicUrl ?? wired.origin(),
    mailer: wired.mailer,
    language: config.lang,
    zone: config.zone,
    onTrouble: wired.onTrouble,
  });
}
