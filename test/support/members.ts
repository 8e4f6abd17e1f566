import { createMembers } from '../../server/auth/create-members.ts';
import type { MembersDeps } from '../../server/auth/deps.ts';
import type { Database } from '../../server/store/database.ts';
import { TEST_KEY } from './ingest.ts';

/** Members on a database of a test, without mail. */
export function testMembers(database: Database, given: Partial<MembersDeps> = {}): MembersDeps {
  return createMembers(database, {
    clock: Date.now,
    encryptionKey: TEST_KEY,
    sessionDays: 14,
    publicUrl: null,
    origin: () => 'http://localhost',
    mailer: null,
    language: 'en',
    zone: 'America/Sao_Paulo',
    onTrouble: (message) => {
      throw new Error(message);
    },
    ...given,
  });
}
