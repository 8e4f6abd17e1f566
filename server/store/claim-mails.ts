import { sql } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import type { OutboxClaim } from './mail-ports.ts';
import { outboxItemOf } from './outbox-row.ts';

/**
 * Takes mails to send, as `OutboxStore.claim` says. What a dead process was sending is counted as sent again: the mail server
 * may have it.
 */
export function claimMails(
  { write, dialect }: Database,
  holder: string,
  { now, ttlMs, limit }: { now: EpochMs; ttlMs: number; limit: number },
): Promise<OutboxClaim[]> {
  return write(async ({ db }) => {
    const ready = await db
      .selectFrom('outbox')
      .select('id')
      .where('state', 'in', ['due', 'sending'])
      .where('mail', 'is not', null)
      .where((row) =>
        row.or([
          row.and([row('state', '=', 'due'), row('due_at', '<=', now)]),
          row.and([row('state', '=', 'sending'), row('expires_at', '<=', now)]),
        ]),
      )
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('outbox as earlier')
              .select('earlier.id')
              .whereRef('earlier.recipient', '=', 'outbox.recipient')
              .whereRef('earlier.kind', '=', 'outbox.kind')
              .where('earlier.state', 'in', ['due', 'sending'])
              // In the order in which they were to go out: one whose time is yet to come holds up nobody.
              .where((other) =>
                other.or([
                  other('earlier.planned_at', '<', other.ref('outbox.planned_at')),
                  other.and([
                    other('earlier.planned_at', '=', other.ref('outbox.planned_at')),
                    other('earlier.id', '<', other.ref('outbox.id')),
                  ]),
                ]),
              ),
          ),
        ),
      )
      .orderBy('planned_at')
      .orderBy('id')
      .limit(limit)
      // What another process is just taking is not waited for. SQLite has one writer at a time.
      .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked())
      .execute();
    if (ready.length === 0) return [];
    const taken = await db
      .updateTable('outbox')
      .set((row) => ({
        state: 'sending',
        holder,
        expires_at: now + ttlMs,
        number: row('number', '+', 1),
        attempts: row('attempts', '+', 1),
        resent: sql<number>`resent + case when state = 'sending' then 1 else 0 end`,
      }))
      .where(
        'id',
        'in',
        ready.map(({ id }) => id),
      )
      .returningAll()
      .execute();
    return taken
      .toSorted((left, right) => left.planned_at - right.planned_at || left.id - right.id)
      .flatMap((row) =>
        row.mail === null ? [] : [{ ...outboxItemOf(row), number: row.number, mail: row.mail }],
      );
  });
}
