import { INSTANTS } from '../analysis/verdict-json.ts';
import type { Verdict } from '../analysis/verdict.ts';
import { parseIsoInstant } from '../core/business-day.ts';

/**
 * The verdict that a worded one was made of, to be worded again in another language; the words stay on it unused.
 * Trusts its argument to come from `wordedVerdict`, if by way of JSON.
 */
export function readWordedVerdict(worded: object): Verdict {
  // What `wordedVerdict` gives has the members of a verdict, instants aside, and those are turned back here.
  return withInstants(worded) as Verdict;
}

function withInstants(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, read(key, member)]));
}

function read(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => read(key, member));
  if (typeof value === 'object' && value !== null) return withInstants(value);
  // A change of a template goes `from` one word `to` another: no instants there.
  return typeof value === 'string' && INSTANTS.has(key) ? (parseIsoInstant(value) ?? value) : value;
}
