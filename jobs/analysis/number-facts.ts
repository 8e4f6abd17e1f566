import type { NumberState } from '../../server/analysis/rating/number-days.ts';
import { EVENT_KIND } from '../../server/core/event-kind.ts';
import type { Dated } from '../../server/core/template.ts';
import { NUMBER_STATE } from '../../server/ingest/platform/numbers.ts';
import type { EventRow } from '../../server/store/ports.ts';

/** What the platform said of one business number, in the order of the rows. */
export type NumberFacts = { ratings: Dated<string>[]; states: Dated<NumberState>[] };

/** Facts of numbers by the platform's id, else by digits: webhooks name the digits only, and polls know both. */
export function numberFacts(events: readonly EventRow[]): Map<string, NumberFacts> {
  const told = events
    .filter(
      ({ kind, template }) =>
        template === null && (kind === EVENT_KIND.quality || kind === EVENT_KIND.account),
    )
    .map((row) => ({ row, data: membersOf(row) }));
  const ids = new Map<string, string>();
  for (const { data } of told) {
    const { phoneNumberId: id, displayPhone: digits } = texts(data);
    if (id !== undefined && digits !== undefined) ids.set(digits, id);
  }
  const numbers = new Map<string, NumberFacts>();
  const factsOf = (number: string): NumberFacts => {
    const facts = numbers.get(number) ?? { ratings: [], states: [] };
    numbers.set(number, facts);
    return facts;
  };
  for (const { row, data } of told) {
    const { phoneNumberId, displayPhone = '', rating, field, event, subject } = texts(data);
    const at = row.occurred_at;
    const number = phoneNumberId ?? ids.get(displayPhone) ?? displayPhone;
    if (row.kind === EVENT_KIND.quality && number !== '' && rating !== undefined)
      factsOf(number).ratings.push({ at, value: rating });
    if (field === NUMBER_STATE.field && event === NUMBER_STATE.event && subject !== undefined) {
      const { waba = null, status = null, limit = null } = texts(objectIn(data, 'detail'));
      factsOf(subject).states.push({ at, value: { waba, status, limit } });
    }
  }
  return numbers;
}

/** Members of a registry event's data. */
export function membersOf({ data }: EventRow): Record<string, unknown> {
  const given: unknown = data === null ? {} : JSON.parse(data);
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

/** Those members that are texts. */
export function texts(members: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function objectIn(members: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = members[name];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
