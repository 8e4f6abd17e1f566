import { sql } from 'kysely';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { claimMails } from './claim-mails.ts';
import type { Database } from './database.ts';
import type { OutboxStore } from './mail-ports.ts';
import { OUTBOX_COLUMNS, outboxItemOf } from './outbox-row.ts';

const HEALTH_MS = 7 * DAY_MS;

/** Mails on their way, in either engine. */
export function createOutboxStore(database: Database): OutboxStore {
  const { db, write } = database;
  return {
    add: (items, now) =>
      write(async (tx) => {
        const added: string[] = [];
        for (const { key, kind, recipient, dueAt, messageId, mail } of items) {
          const row = { key, kind, recipient, state: mail === null ? 'told' : 'due', created_at: now, mail };
          const result = await tx.db
            .insertInto('outbox')
            .values({
              ...row,
              planned_at: dueAt,
              due_at: dueAt,
              attempts: 0,
              resent: 0,
              holder: null,
              number: 0,
              expires_at: null,
              message_id: messageId,
              sent_at: null,
              problem: null,
            })
            .onConflict((conflict) => conflict.column('key').doNothing())
            .returning('key')
            .executeTakeFirst();
          if (result !== undefined) added.push(result.key);
        }
        return added;
      }),
    async of(recipient, since) {
      const rows = await db
        .selectFrom('outbox')
        .select(OUTBOX_COLUMNS)
        .where('recipient', '=', recipient)
        .where('created_at', '>=', since)
        .orderBy('id')
        .execute();
      return rows.map(outboxItemOf);
    },
    async keysOf(kind, since) {
      const rows = await db
        .selectFrom('outbox')
        .select('key')
        .where('kind', '=', kind)
        .where('state', 'in', ['due', 'sending', 'sent'])
        .where('created_at', '>=', since)
        .execute();
      return rows.map(({ key }) => key);
    },
    async recipientOf(messageId) {
      const row = await db
        .selectFrom('outbox')
        .select('recipient')
        .where('message_id', '=', messageId)
        .limit(1)
        .executeTakeFirst();
      return row?.recipient ?? null;
    },
    claim: (holder, given) => claimMails(database, holder, given),
    async renew({ id, number }, expiresAt) {
      const result = await db
        .updateTable('outbox')
        .set({ expires_at: expiresAt })
        .where((row) => row.and({ id, number, state: 'sending' }))
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async finish({ id, number }, end) {
      const change =
        end.state === 'sent'
          ? { sent_at: end.now, problem: null }
          : end.state === 'told'
            ? {}
            : { problem: end.problem, ...(end.state === 'due' && { due_at: end.dueAt }) };
      const result = await db
        .updateTable('outbox')
        .set({ ...change, state: end.state, holder: null, expires_at: null })
        .where((row) => row.and({ id, number, state: 'sending' }))
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async cancel(recipient) {
      const result = await db
        .updateTable('outbox')
        .set({ state: 'told', mail: null })
        .where('recipient', '=', recipient)
        .where('state', '=', 'due')
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    health: (now) => readOutboxHealth(database, now),
    async latest(limit) {
      const rows = await db
        .selectFrom('outbox')
        .select(OUTBOX_COLUMNS)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(outboxItemOf);
    },
  };
}

async function readOutboxHealth({ db }: Database, now: EpochMs): ReturnType<OutboxStore['health']> {
  const waiting = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .select(sql<number | null>`min(case when planned_at <= ${now} then planned_at end)`.as('oldest'))
    .where('state', 'in', ['due', 'sending'])
    .executeTakeFirstOrThrow();
  const week = await db
    .selectFrom('outbox')
    .select(sql<number | null>`sum(case when state = 'failed' then 1 else 0 end)`.as('failed'))
    .select(sql<number | null>`sum(resent)`.as('resent'))
    .where('planned_at', '>=', now - HEALTH_MS)
    .executeTakeFirstOrThrow();
  const sent = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.max('sent_at').as('at'))
    .executeTakeFirstOrThrow();
  const troubled = await db
    .selectFrom('outbox')
    .select('problem')
    .where('problem', 'is not', null)
    .where((row) => row.or([row('planned_at', '>=', now - HEALTH_MS), row('state', '=', 'due')]))
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    waiting: Number(waiting.n),
    overdueSince: waiting.oldest === null ? null : Number(waiting.oldest),
    failed: Number(week.failed ?? 0),
    resent: Number(week.resent ?? 0),
    lastSentAt: sent.at === null ? null : Number(sent.at),
    problem: troubled?.problem ?? null,
  };
}

/** Deletes mails that were sent, told or given up, by the instant at which they were sent or were to be. Returns how many. */
export async function pruneOutbox({ write }: Pick<Database, 'write'>, before: EpochMs): Promise<number> {
  const result = await write(({ db }) =>
    db
      .deleteFrom('outbox')
      .where('state', 'not in', ['due', 'sending'])
      .where(sql<boolean>`coalesce(sent_at, planned_at) < ${before}`)
      .executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}
