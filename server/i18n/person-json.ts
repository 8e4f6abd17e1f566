import type { PersonReport } from '../analysis/person/person-report.ts';
import type { Json } from '../analysis/verdict-json.ts';
import { isoInstant } from '../core/business-day.ts';
import type { Language } from './language.ts';
import { PRIVACY_CATALOGUES } from './privacy-catalogues.ts';

/** Members that hold an instant: `at`, those that end in `At`, and the ends of an interval. */
const INSTANT = /^(?:at|from|until|since)$|At$/;

/** An access report as JSON: instants as ISO 8601 in UTC, with purposes, recipients and rights in the language asked for. */
export function personJson(
  report: PersonReport,
  { language }: { language: Language },
): { [key: string]: Json } {
  const { purposes, recipients, rights } = PRIVACY_CATALOGUES[language];
  return { ...object(report), purposes: purposes.map(object), recipients, rights };
}

function object(value: object): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, json(name, member)]));
}

function json(name: string, value: unknown): Json {
  if (Array.isArray(value)) return value.map((member) => json(name, member));
  if (typeof value === 'number') return INSTANT.test(name) ? isoInstant(value) : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null ? object(value) : null;
}
