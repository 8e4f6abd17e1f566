import { hkdfSync } from 'node:crypto';
import { createAuditStore } from '../store/audit-store.ts';
import type { Database } from '../store/database.ts';
import { createMemberStore } from '../store/member-store.ts';
import type { MembersDeps } from './deps.ts';
import { createSessions } from './sessions.ts';

type Settings = Omit<MembersDeps, 'store' | 'audit' | 'sessions'> & {
  /** The key that cookies are signed with is made from it (RFC 5869). */
  encryptionKey: Uint8Array;
  sessionDays: number;
};

/** Members on a database. */
export function createMembers(
  database: Database,
  { encryptionKey, sessionDays, ...settings }: Settings,
): MembersDeps {
  const key = hkdfSync('sha256', encryptionKey, '', 'culprit session 1', 32);
  const secret = Buffer.from(key).toString('base64url');
  return {
    ...settings,
    store: createMemberStore(database),
    audit: createAuditStore(database),
    sessions: createSessions(database, { secret, publicUrl: settings.publicUrl, sessionDays }),
  };
}
