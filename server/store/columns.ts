import type { Row } from './bulk.ts';
import type { EventRow, LinkRow, MessageRow, OptOutRow, RollupRow, SuppressionRow } from './tables.ts';

/** Columns in the order in which bulk statements bind them. */
export const EVENT_COLUMNS = [
  'occurred_at',
  'idem',
  'contact',
  'kind',
  'message',
  'template',
  'topic',
  'code',
  'also',
  'data',
  'received_at',
  'inbox_id',
] as const satisfies (keyof EventRow)[];
export const EVENT_KEY = ['occurred_at', 'idem', 'contact'] as const;
export const LINK_COLUMNS = [
  'a',
  'b',
  'kind',
  'moved_at',
  'first_at',
  'last_at',
] as const satisfies (keyof LinkRow)[];
export const LINK_KEY = ['a', 'b', 'kind', 'moved_at'] as const;
export const MESSAGE_COLUMNS = [
  'day',
  'hash',
  'identity',
  'first_at',
  'sent_at',
  'delivered_at',
  'read_at',
  'failed_at',
  'fail_code',
  'link_rank',
  'link_order',
  'template',
  'topic',
  'campaign',
  'number',
  'consent_class',
] as const satisfies (keyof MessageRow)[];
export const MESSAGE_KEY = ['day', 'hash'] as const;
export const ROLLUP_COLUMNS = [
  'clock',
  'bucket',
  'template',
  'consent_class',
  'measure',
  'code',
  'n',
] as const satisfies (keyof RollupRow)[];
export const OPT_OUT_COLUMNS = [
  'identity',
  'key',
  'at',
  'channel',
  'scope',
  'topic',
  'reason',
  'rule',
  'confidence',
  'standing',
  'repeats',
  'message',
  'template',
  'consent_class',
  'sent_at',
  'delivered_at',
  'candidates',
  'number',
] as const satisfies (keyof OptOutRow)[];
export const SUPPRESSION_COLUMNS = [
  'identity',
  'scope',
  'topic',
  'since',
  'active',
  'provisional',
  'seq',
] as const satisfies (keyof SuppressionRow)[];

/** The values of an event in the order of `EVENT_COLUMNS`; written out, because there are so many of them. */
export function eventCells(row: EventRow): Row {
  return [
    row.occurred_at,
    row.idem,
    row.contact,
    row.kind,
    row.message,
    row.template,
    row.topic,
    row.code,
    row.also,
    row.data,
    row.received_at,
    row.inbox_id,
  ];
}

/** The values of a message in the order of `MESSAGE_COLUMNS`. */
export function messageCells(row: MessageRow): Row {
  return [
    row.day,
    row.hash,
    row.identity,
    row.first_at,
    row.sent_at,
    row.delivered_at,
    row.read_at,
    row.failed_at,
    row.fail_code,
    row.link_rank,
    row.link_order,
    row.template,
    row.topic,
    row.campaign,
    row.number,
    row.consent_class,
  ];
}

/** The values of a row in the order of `columns`. */
export function values<T, K extends keyof T>(row: T, columns: readonly K[]): (string | number | null)[] {
  const cells: (string | number | null)[] = Array.from({ length: columns.length });
  for (let index = 0; index < columns.length; index += 1)
    cells[index] = row[columns[index]!] as string | number | null;
  return cells;
}

/** Orders rows of numbers by all columns but the last. */
export function byKey(a: Row, b: Row): number {
  for (let index = 0; index < a.length - 1; index += 1) {
    const difference = Number(a[index]) - Number(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
