import type { Selectable } from 'kysely';
import { OUTBOX_KINDS, OUTBOX_STATES, type OutboxItem } from './mail-ports.ts';
import type { Tables } from './tables.ts';

/** Every column but the mail itself. */
export const OUTBOX_COLUMNS = [
  'id',
  'key',
  'kind',
  'recipient',
  'state',
  'created_at',
  'planned_at',
  'due_at',
  'attempts',
  'resent',
  'message_id',
  'sent_at',
  'problem',
] as const satisfies readonly (keyof Tables['outbox'])[];

type OutboxRow = Pick<Selectable<Tables['outbox']>, (typeof OUTBOX_COLUMNS)[number]>;

export function outboxItemOf(row: OutboxRow): OutboxItem {
  return {
    id: row.id,
    key: row.key,
    // A word of a later version is shown as something that is settled.
    kind: OUTBOX_KINDS.find((known) => known === row.kind) ?? 'alert',
    recipient: row.recipient,
    state: OUTBOX_STATES.find((known) => known === row.state) ?? 'told',
    createdAt: row.created_at,
    plannedAt: row.planned_at,
    dueAt: row.due_at,
    attempts: row.attempts,
    resent: row.resent,
    messageId: row.message_id,
    sentAt: row.sent_at,
    problem: row.problem,
  };
}
