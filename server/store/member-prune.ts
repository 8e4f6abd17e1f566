import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';

/** Deletes sessions that expired before an instant. Returns how many. */
export async function pruneSessions(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('member_session').where('expires_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Deletes one-time links that expired before an instant. Returns how many. */
export async function pruneMemberLinks(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('member_link').where('expires_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}
