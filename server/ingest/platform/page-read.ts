import type { Decoded } from '../../core/event.ts';
import type { Drop } from '../../core/drop.ts';
import type {
  AccountEvent,
  ComparisonEvent,
  QualityEvent,
  TemplateEvent,
  TemplateStatusEvent,
} from '../../core/registry-event.ts';
import type { TemplateDay } from '../../core/template-day.ts';
import type { JsonObject } from '../../core/json/json-members.ts';

/** What a page says of one thing that is remembered from poll to poll. `subject`: id of the template or number; `fact`: its
 *  name, unique within the subject. */
export type PolledFact = {
  subject: string;
  fact: 'template' | 'rating' | 'status' | 'state';
  event: TemplateEvent | TemplateStatusEvent | QualityEvent | AccountEvent;
};

/** What a page says, news or not. */
export type PageRead = {
  facts: PolledFact[];
  days: TemplateDay[];
  comparisons: ComparisonEvent[];
  drops: Drop[];
};

export function emptyRead(): PageRead {
  return { facts: [], days: [], comparisons: [], drops: [] };
}

/** A place in an answer that is not as documented: counted, and said to whoever runs the service. */
export function unsupported(path: string): Drop {
  return { reason: 'unsupported-shape', detail: path };
}

/** The value of a member by its reader. Absent, null and empty are fine; what the reader does not know is `unsupported`. */
export function member<T>(
  object: JsonObject,
  { name, path, read }: { name: string; path: string; read: (value: unknown) => T | undefined },
  into: Pick<Decoded, 'drops'>,
): T | undefined {
  const given = object[name];
  if (given === undefined || given === null || given === '') return undefined;
  const value = read(given);
  if (value === undefined) into.drops.push(unsupported(`${path}.${name}`));
  return value;
}

/** A word of an open enumeration, in capitals. */
export function capitals(
  read: (value: unknown) => string | undefined,
): (value: unknown) => string | undefined {
  return (value) => read(value)?.toUpperCase();
}
