import { addBounce, type Bounce } from '../core/bounce.ts';
import { MAIL_WISHES, type MailWishes, type Recipient } from '../core/recipient.ts';
import type { Database } from './database.ts';
import type { RecipientStore } from './mail-ports.ts';
import type { MailTables } from './mail-tables.ts';

/** Whom mails go to, in either engine. */
export function createRecipientStore(database: Database): RecipientStore {
  const { db } = database;
  const change = async (id: string, set: Partial<MailTables['recipient']>): Promise<boolean> => {
    const result = await db.updateTable('recipient').set(set).where('id', '=', id).executeTakeFirst();
    return result.numUpdatedRows > 0n;
  };
  return {
    async list() {
      const rows = await db.selectFrom('recipient').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(recipientOf);
    },
    async find(id) {
      const row = await db.selectFrom('recipient').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : recipientOf(row);
    },
    async add({ id, email, member, wishes, createdAt }) {
      const row = { id, email: email.toLowerCase(), member, wishes: JSON.stringify(wishes) };
      const result = await db
        .insertInto('recipient')
        .values({
          ...row,
          created_at: createdAt,
          stopped_at: null,
          bounced_at: null,
          bounces: '[]',
          problem: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    changeWishes: (id, wishes) => change(id, { wishes: JSON.stringify(wishes) }),
    setStopped: (id, at) => change(id, { stopped_at: at }),
    addBounce: (id, bounce) =>
      database.write(async (tx) => {
        const found = tx.db.selectFrom('recipient').select(['bounces', 'bounced_at']).where('id', '=', id);
        const row = await (database.dialect === 'postgres' ? found.forUpdate() : found).executeTakeFirst();
        if (row === undefined) return false;
        const { bounces, isNew } = addBounce(JSON.parse(row.bounces) as Bounce[], bounce);
        if (!isNew) return false;
        const bouncedAt = bounce.kind === 'permanent' ? (row.bounced_at ?? bounce.at) : row.bounced_at;
        const set = { bounces: JSON.stringify(bounces), bounced_at: bouncedAt };
        await tx.db.updateTable('recipient').set(set).where('id', '=', id).execute();
        return true;
      }),
    clearBounce: (id) => change(id, { bounced_at: null }),
    async setProblem(id, problem) {
      await change(id, { problem });
    },
    async remove(id) {
      const result = await db.deleteFrom('recipient').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
}

function recipientOf(row: MailTables['recipient']): Recipient {
  return {
    id: row.id,
    email: row.email,
    member: row.member,
    // Written by this file only; a wish that came with a later version is not set in an older row.
    wishes: { ...MAIL_WISHES, ...(JSON.parse(row.wishes) as Partial<MailWishes>) },
    createdAt: row.created_at,
    stoppedAt: row.stopped_at,
    bouncedAt: row.bounced_at,
    bounces: JSON.parse(row.bounces) as Bounce[],
    problem: row.problem,
  };
}
