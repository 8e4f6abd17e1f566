import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { linksOf } from './member-link-store.ts';
import type { AccessChange, MemberStore } from './member-ports.ts';
import { addMember, changeProfile } from './member-rows.ts';
import { memberOf, selectMembers } from './member-row.ts';
import type { Tables } from './tables.ts';

/** Who may sign in, in either engine. */
export function createMemberStore(database: Database): MemberStore {
  const { db } = database;
  return {
    async isEmpty() {
      return (await db.selectFrom('member').select('id').limit(1).execute()).length === 0;
    },
    async list() {
      const rows = await selectMembers(db).orderBy('created_at').orderBy('id').execute();
      return rows.map(memberOf);
    },
    async find(id) {
      const row = await selectMembers(db).where('member.id', '=', id).executeTakeFirst();
      return row ? memberOf(row) : null;
    },
    async findByEmail(email) {
      const row = await selectMembers(db).where('email', '=', email.toLowerCase()).executeTakeFirst();
      return row ? memberOf(row) : null;
    },
    add: (member, now) => database.write((tx) => addMember(tx.db, member, now)),
    changeProfile: (id, profile, now) => database.write((tx) => changeProfile(tx.db, { id, profile, now })),
    changeAccess: (id, { role, personal }, now) =>
      database.write((tx) =>
        keepingAnAdmin(tx.db, { id, staysAdmin: role === undefined || role === 'admin' }, async () => {
          const change = {
            ...(role !== undefined && { role }),
            ...(personal !== undefined && { personal: Number(personal) }),
          };
          await tx.db
            .updateTable('member')
            .set({ ...change, updated_at: now })
            .where('id', '=', id)
            .execute();
        }),
      ),
    remove: (id) =>
      database.write((tx) =>
        keepingAnAdmin(tx.db, { id, staysAdmin: false }, async () => {
          await tx.db.deleteFrom('member').where('id', '=', id).execute();
        }),
      ),
    async sessions(member, now) {
      const rows = await db
        .selectFrom('member_session')
        .select(['id', 'user_agent', 'created_at', 'updated_at', 'expires_at'])
        .where('member', '=', member)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        userAgent: row.user_agent,
        createdAt: row.created_at,
        seenAt: row.updated_at,
        expiresAt: row.expires_at,
      }));
    },
    async endSessions(member, which) {
      let ended = db.deleteFrom('member_session').where('member', '=', member);
      if (which !== undefined)
        ended = 'only' in which ? ended.where('id', '=', which.only) : ended.where('id', '<>', which.except);
      return Number((await ended.executeTakeFirst()).numDeletedRows);
    },
    ...linksOf(database),
  };
}

/** Does something about a member unless it leaves no admin who has joined. Writes first, so that of two who take the right
 *  from each other at the same moment the second sees what the first did. */
async function keepingAnAdmin(
  db: Kysely<Tables>,
  { id, staysAdmin }: { id: string; staysAdmin: boolean },
  work: () => Promise<void>,
): Promise<AccessChange> {
  await db
    .updateTable('member')
    .set((row) => ({ role: row.ref('role') }))
    .where('role', '=', 'admin')
    .execute();
  const known = await db.selectFrom('member').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return 'unknown';
  const admins = await db
    .selectFrom('member')
    .select('id')
    .where('role', '=', 'admin')
    .where('joined_at', 'is not', null)
    .execute();
  if (!staysAdmin && admins.length === 1 && admins[0]?.id === id) return 'last-admin';
  await work();
  return 'done';
}
