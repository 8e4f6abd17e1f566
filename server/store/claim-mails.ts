import { sql } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import { claimRows } from './claim-rows.ts';
import type { Database } from './database.ts';
import type { OutboxClaim } from './mail-ports.ts';
import { outboxItemOf } from './outbox-row.ts';

/**
 * Takes mails to send, as `OutboxStore.claim` says. What a dead process was sending is counted as sent again: the mail server
 * may have it.
 */
export async function claimMails(
  database: Database,
  holder: string,
  given: { now: EpochMs; ttlMs: number; limit: number },
): Promise<OutboxClaim[]> {
  const taken = await claimRows(
    database,
    {
      table: 'outbox',
      order: 'planned_at',
      // In the order in which they were to go out: one whose time is yet to come holds up nobody.
      where: sql`mail is not null and not exists (
        select 1 from outbox as earlier
        where earlier.recipient = outbox.recipient and earlier.kind = outbox.kind
          and earlier.state in ('due', 'sending')
          and (earlier.planned_at, earlier.id) < (outbox.planned_at, outbox.id))`,
      set: [sql`holder = ${holder}`, sql`resent = resent + case when state = 'sending' then 1 else 0 end`],
    },
    given,
  );
  return taken.flatMap((row) =>
    row.mail === null ? [] : [{ ...outboxItemOf(row), number: row.number, mail: row.mail }],
  );
}
