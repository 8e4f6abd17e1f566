import type { SendEvent, SourceEvent } from '../../core/event.ts';
import type { Entry } from '../entry.ts';
import { parseEventLine } from '../event-line.ts';
import { inferredMessage, inferredReply } from '../inferred-message.ts';
import { parseContact } from '../../core/contact.ts';
import type { TableRow } from '../read-table.ts';
import { rowToFields } from '../row-to-fields.ts';
import { folded, type BoundEvent, type Source } from './bind-profile.ts';
import { mapCell, type MapContext } from './map-cell.ts';

type Row = TableRow & { headings: readonly string[] };
type Made = { event: SourceEvent } | { field: string; message: string } | null;

/** The events of one row. Its statuses are about its send: of a row whose send is wrong nothing is taken. */
export function* mapRow(row: Row, context: MapContext): Generator<Entry> {
  const { lineNumber } = row;
  const { bound, noticed } = context;
  let send: SendEvent | null = null;
  let isWanted = false;
  for (const event of bound.events) {
    const followsSend = event.type === 'status' && bound.hasSend;
    if ((followsSend && send === null) || !event.where.every((condition) => fits(row, condition))) continue;
    isWanted = true;
    const made = mapEvent(event, { row, context, send: followsSend ? send : null });
    if (made === null) continue;
    if ('message' in made) {
      const message = `${placeOf(event, made.field, row)}: ${made.message}`;
      yield { lineNumber, error: { line: lineNumber, field: made.field, message } };
      continue;
    }
    if (made.event.type === 'send') send = made.event;
    yield { lineNumber, event: made.event };
  }
  if (!isWanted) noticed.unfitting += 1;
}

function fits({ cells }: Row, { position, fits: wanted }: BoundEvent['where'][number]): boolean {
  const cell = cells[position] ?? '';
  return wanted.has(folded(cell)) || (wanted.has('*') && cell !== '');
}

/** Null: the row says nothing of this status. */
function mapEvent(
  { type, sources }: BoundEvent,
  { row, context, send }: { row: Row; context: MapContext; send: SendEvent | null },
): Made {
  const fields: string[] = [];
  const cells: string[] = [];
  for (const source of sources) {
    const cell = cellOf(source, row);
    if (cell === '') continue;
    const mapped = mapCell(source.field, cell, { ...context, notBefore: send?.at ?? null });
    if ('message' in mapped) return { field: source.field, message: mapped.message };
    fields.push(source.field);
    cells.push(mapped.text);
  }
  const line: Record<string, unknown> = { ...rowToFields(fields, cells), type };
  if (type === 'status' && (line['at'] === undefined || line['status'] === undefined)) return null;
  if (send !== null) {
    line['message'] = send.message ?? inferredMessage(send);
    line['contact'] ??= send.contact;
  }
  if (type === 'inbound') line['message'] ??= replyId(line);
  const parsed = parseEventLine(line, row.lineNumber, context.receivedAt);
  if (parsed.ok) return { event: parsed.event };
  const { field, message } = parsed.error;
  return { field, message: message.startsWith(`${field} `) ? message.slice(field.length + 1) : message };
}

function cellOf(source: Source, { cells }: Row): string {
  if (source.constant !== undefined) return source.constant;
  const filled = source.positions.find((position) => (cells[position] ?? '') !== '');
  return filled === undefined ? '' : (cells[filled] ?? '');
}

function replyId({ contact, at }: Record<string, unknown>): string | undefined {
  const parsed = parseContact(contact);
  return parsed.ok ? inferredReply({ contact: parsed.contact, at: Number(at) }) : undefined;
}

/** Column and place in the profile, so that either can be mended. */
function placeOf({ place, sources }: BoundEvent, field: string, { headings }: Row): string {
  const source =
    sources.find((each) => each.field === field) ??
    sources.find((each) => field.startsWith(`${each.field}.`) || each.field.startsWith(`${field}.`));
  if (source === undefined) return `${place}.columns.${field}`;
  if (source.constant !== undefined) return `constants.${source.field}`;
  const names = source.positions.map((position) => headings[position] ?? '').join(', ');
  return `${names} (${place}.columns.${source.field})`;
}
