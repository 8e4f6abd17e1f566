import { ANNOUNCED_KINDS, type Announcement } from '../core/announcement.ts';
import type { EpochMs } from '../core/time.ts';
import type { AnnouncementStore } from './announcement-ports.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Times that were announced, in either engine. */
export function createAnnouncementStore({ db }: Pick<Database, 'db'>): AnnouncementStore {
  return {
    async add({ id, kind, label, topic, from, to, announcedAt, actor }) {
      const row = { id, kind, label, topic, starts_at: from, ends_at: to, announced_at: announcedAt, actor };
      await db
        .insertInto('announcement')
        .values({ ...row, withdrawn_at: null })
        .execute();
    },
    async list() {
      const rows = await db
        .selectFrom('announcement')
        .selectAll()
        .orderBy('starts_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(announcementOf);
    },
    async withdraw(id, now) {
      const result = await db
        .updateTable('announcement')
        .set({ withdrawn_at: now })
        .where('id', '=', id)
        .where('ends_at', '>', now)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

/** Deletes announcements that ended before an instant. Returns how many. */
export async function pruneAnnouncements(
  database: Pick<Database, 'write'>,
  before: EpochMs,
): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('announcement').where('ends_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** A kind that this version does not know is some other time. */
function announcementOf(row: Tables['announcement']): Announcement {
  const { id, label, topic, starts_at: from, ends_at: to, announced_at: announcedAt } = row;
  const kind = ANNOUNCED_KINDS.find((known) => known === row.kind) ?? 'other';
  return { id, kind, label, topic, from, to, announcedAt, withdrawnAt: row.withdrawn_at };
}
