import type { SourceEvent } from '../core/event.ts';
import type { EpochMs } from '../core/time.ts';
import { checkTime } from './check-time.ts';
import { EVENT_SCHEMAS } from './event-schemas.ts';
import { parseLosslessJson } from '../core/json/lossless-json.ts';
import type { RowError } from './row-error.ts';
import { REGISTRATION_SCHEMA } from './send-schemas.ts';
import { valueClass } from './value-class.ts';

/** The event of one line, or why there is none. */
export type EventLine = { ok: true; event: SourceEvent } | { ok: false; error: RowError };

/** Kinds of events that may be older than business messaging: agreements on paper count as well. */
const MAY_BE_OLD = new Set<SourceEvent['type']>(['consent', 'topic']);

const TIME_MESSAGES = {
  'invalid-time': 'is no instant; write ISO 8601 with an offset or epoch milliseconds',
  'too-old': 'lies before 2015, earlier than business messaging; check the unit and the year',
  'in-the-future': 'lies more than a day after the arrival of the line; check the offset and the unit',
} as const;

/**
 * Reads one event: a line of JSON, or the value of one already parsed (a table row, a request body).
 * Unknown fields are ignored. `receivedAt` judges times that lie ahead. `via` says who vouches for a send.
 */
export function parseEventLine(
  line: unknown,
  lineNumber: number,
  receivedAt: EpochMs,
  via: 'import' | 'registration' = 'import',
): EventLine {
  const fail = (field: string, message: string): EventLine => ({
    ok: false,
    error: { line: lineNumber, field, message: field === '' ? message : `${field} ${message}` },
  });
  const parsed = typeof line === 'string' ? parseJson(line) : { value: line };
  if ('message' in parsed) return fail('', parsed.message);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('', `the line is ${valueClass(value)}; write one event object a line`);
  }
  const type: unknown = 'type' in value ? value.type : undefined;
  const word = typeof type === 'string' ? type.trim().toLowerCase() : '';
  const schema = word === 'send' && via === 'registration' ? REGISTRATION_SCHEMA : EVENT_SCHEMAS.get(word);
  if (schema === undefined) {
    const given = word === '' ? `is ${valueClass(type)}` : 'is not known';
    return fail('type', `${given}; write one of ${[...EVENT_SCHEMAS.keys()].join(', ')}`);
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const isOwn = issue?.code === 'custom';
    return fail(
      issue?.path.join('.') ?? '',
      isOwn ? issue.message : 'has the wrong kind of value; write an object',
    );
  }
  const event = result.data;
  const time = checkTime({ at: event.at, receivedAt, mayBeOld: MAY_BE_OLD.has(event.type) });
  return time.reason === undefined ? { ok: true, event } : fail('at', TIME_MESSAGES[time.reason]);
}

function parseJson(text: string): { value: unknown } | { message: string } {
  try {
    return { value: parseLosslessJson(text) };
  } catch (error) {
    // The parser's messages name the place only, never the text.
    const place = /column \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    return {
      message: `the line is not JSON${place === undefined ? '' : ` (${place})`}; write one JSON object a line`,
    };
  }
}
