import { SHARED_PAGES } from '../core/dashboard-page.ts';
import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import type { Share, ShareStore } from './share-ports.ts';
import type { Tables } from './tables.ts';

/** Links that show a page, in either engine. */
export function createShareStore({ db }: Pick<Database, 'db'>): ShareStore {
  return {
    async add({ id, page, subject, label, actor, createdAt, expiresAt }) {
      const row = { id, page, subject, label, actor, created_at: createdAt, expires_at: expiresAt };
      await db
        .insertInto('share')
        .values({ ...row, revoked_at: null })
        .execute();
    },
    async list() {
      const rows = await db
        .selectFrom('share')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.flatMap((row) => shareOf(row) ?? []);
    },
    async find(id, now) {
      const row = await db
        .selectFrom('share')
        .selectAll()
        .where('id', '=', id)
        .where('expires_at', '>', now)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return row === undefined ? null : shareOf(row);
    },
    async revoke(id, now) {
      const result = await db
        .updateTable('share')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

/** Deletes links that ended before an instant. Returns how many. */
export async function pruneShares(database: Pick<Database, 'write'>, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('share').where('expires_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Null for a page that this version does not know, or that is of nothing. */
function shareOf(row: Tables['share']): Share | null {
  const page = SHARED_PAGES.find((known) => known === row.page);
  if (page === undefined || (page !== 'now') !== (row.subject !== null)) return null;
  const {
    id,
    subject,
    label,
    actor,
    created_at: createdAt,
    expires_at: expiresAt,
    revoked_at: revokedAt,
  } = row;
  return { id, page, subject, label, actor, createdAt, expiresAt, revokedAt };
}
