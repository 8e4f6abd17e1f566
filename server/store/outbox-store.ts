import type { Kysely, Selectable } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import {
  OUTBOX_KINDS,
  OUTBOX_STATES,
  type NewOutboxItem,
  type OutboxClaim,
  type OutboxItem,
  type OutboxStore,
} from './mail-ports.ts';
import type { Tables } from './tables.ts';

const ITEM = [
  'id',
  'key',
  'kind',
  'recipient',
  'state',
  'created_at',
  'due_at',
  'attempts',
  'resent',
  'message_id',
  'sent_at',
  'problem',
] as const;
const OPEN = ['due', 'sending'];

/** Mails on their way, in either engine. */
export function createOutboxStore(database: Database): OutboxStore {
  const { db } = database;
  return {
    add: (items, now) => database.write((tx) => addItems(tx.db, items, now)),
    async of(recipient, since) {
      const rows = await db
        .selectFrom('outbox')
        .select(ITEM)
        .where('recipient', '=', recipient)
        .where('created_at', '>=', since)
        .orderBy('id')
        .execute();
      return rows.map(itemOf);
    },
    async known(keys) {
      if (keys.length === 0) return new Set();
      const rows = await db.selectFrom('outbox').select('key').where('key', 'in', keys).execute();
      return new Set(rows.map(({ key }) => key));
    },
    claim: (holder, given) => database.write((tx) => claimItems(tx.db, holder, given)),
    async renew({ id, number }, expiresAt) {
      const result = await held(db, { id, number }).set({ expires_at: expiresAt }).executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async finish(claim, end) {
      const free = { holder: null, expires_at: null };
      const query = held(db, claim);
      const result = await (
        end.state === 'sent'
          ? query.set({ ...free, state: 'sent', sent_at: end.now, problem: null })
          : end.state === 'due'
            ? query.set({ ...free, state: 'due', due_at: end.dueAt, problem: end.problem })
            : query.set({ ...free, state: 'failed', problem: end.problem })
      ).executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async cancel(recipient) {
      const result = await db
        .updateTable('outbox')
        .set({ state: 'told' })
        .where('recipient', '=', recipient)
        .where('state', '=', 'due')
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    health: (now) => healthOf(db, now),
    async latest(limit) {
      const rows = await db.selectFrom('outbox').select(ITEM).orderBy('id', 'desc').limit(limit).execute();
      return rows.map(itemOf);
    },
  };
}

/** Deletes what was sent, told or given up and made before an instant. Returns how many. */
export async function pruneOutbox(database: Pick<Database, 'write'>, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db
      .deleteFrom('outbox')
      .where('created_at', '<', before)
      .where('state', 'not in', OPEN)
      .executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

async function addItems(
  db: Kysely<Tables>,
  items: readonly NewOutboxItem[],
  now: EpochMs,
): Promise<string[]> {
  const added: string[] = [];
  for (const { key, kind, recipient, dueAt, messageId, mail } of items) {
    const result = await db
      .insertInto('outbox')
      .values({
        key,
        kind,
        recipient,
        state: mail === null ? 'told' : 'due',
        created_at: now,
        due_at: dueAt,
        attempts: 0,
        resent: 0,
        holder: null,
        number: 0,
        expires_at: null,
        message_id: messageId,
        mail,
        sent_at: null,
        problem: null,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    if ((result.numInsertedOrUpdatedRows ?? 0n) > 0n) added.push(key);
  }
  return added;
}

/** The oldest of each recipient only: nobody reads of the end before the beginning. */
async function claimItems(
  db: Kysely<Tables>,
  holder: string,
  { now, ttlMs, limit }: { now: EpochMs; ttlMs: number; limit: number },
): Promise<OutboxClaim[]> {
  const rows = await db
    .selectFrom('outbox')
    .select([...ITEM, 'number', 'mail'])
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'due'), is('due_at', '<=', now)]),
        is.and([is('state', '=', 'sending'), is('expires_at', '<=', now)]),
      ]),
    )
    .where('id', 'in', (query) =>
      query
        .selectFrom('outbox as first')
        .select(({ fn }) => fn.min('first.id').as('id'))
        .where('first.state', 'in', OPEN)
        .groupBy('first.recipient'),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  const claims: OutboxClaim[] = [];
  for (const { mail, number, ...row } of rows) {
    if (mail === null) continue;
    // Whoever died at it may have handed it over before.
    const isAgain = row.state === 'sending';
    const next = { attempts: row.attempts + 1, resent: row.resent + Number(isAgain), number: number + 1 };
    const result = await db
      .updateTable('outbox')
      .set({ ...next, state: 'sending', holder, expires_at: now + ttlMs })
      .where('id', '=', row.id)
      .where('number', '=', number)
      .where('state', '=', row.state)
      .executeTakeFirst();
    // Somebody else was faster.
    if (result.numUpdatedRows === 0n) continue;
    claims.push({ ...itemOf({ ...row, ...next, state: 'sending' }), number: next.number, mail });
  }
  return claims;
}

function held(db: Kysely<Tables>, { id, number }: Pick<OutboxClaim, 'id' | 'number'>) {
  return db
    .updateTable('outbox')
    .where('id', '=', id)
    .where('number', '=', number)
    .where('state', '=', 'sending');
}

async function healthOf(db: Kysely<Tables>, now: EpochMs) {
  const counts = await db
    .selectFrom('outbox')
    .select(({ fn, eb }) => [
      fn.sum<number | string | null>(eb.case().when('state', 'in', OPEN).then(1).else(0).end()).as('waiting'),
      fn
        .sum<number | string | null>(eb.case().when('state', '=', 'failed').then(1).else(0).end())
        .as('failed'),
      fn.sum<number | string | null>('resent').as('resent'),
      fn.max('sent_at').as('last'),
    ])
    .executeTakeFirstOrThrow();
  // Of what was tried and waits for another try, the time it was first due is not kept: when it was made is the nearest.
  const oldest = await db
    .selectFrom('outbox')
    .select(['created_at', 'problem'])
    .where('state', 'in', OPEN)
    .where((is) => is.or([is('due_at', '<=', now), is('attempts', '>', 0)]))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    waiting: Number(counts.waiting ?? 0),
    overdueSince: oldest?.created_at ?? null,
    failed: Number(counts.failed ?? 0),
    resent: Number(counts.resent ?? 0),
    lastSentAt: counts.last,
    problem: oldest?.problem ?? null,
  };
}

function itemOf(row: Pick<Selectable<Tables['outbox']>, (typeof ITEM)[number]>): OutboxItem {
  const kind = OUTBOX_KINDS.find((known) => known === row.kind);
  const state = OUTBOX_STATES.find((known) => known === row.state);
  if (kind === undefined || state === undefined)
    throw new RangeError(`no mail is of kind ${row.kind} and state ${row.state}`);
  return {
    id: row.id,
    key: row.key,
    kind,
    recipient: row.recipient,
    state,
    createdAt: row.created_at,
    dueAt: row.due_at,
    attempts: row.attempts,
    resent: row.resent,
    messageId: row.message_id,
    sentAt: row.sent_at,
    problem: row.problem,
  };
}
