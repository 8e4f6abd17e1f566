import { isoInstant } from '../core/business-day.ts';
import type { Verdict } from './verdict.ts';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Members that hold an instant; everything else that is a number is a quantity. */
export const INSTANTS: ReadonlySet<string> = new Set([
  'asOf',
  'since',
  'addedAt',
  'firstDeliveredAt',
  'at',
  'from',
  'to',
  'epoch',
  'lastWebhookAt',
]);
/** Digits kept of a quantity: more than anyone reads, fewer than the last ones, in which engines may differ. */
const DIGITS = 9;

/**
 * The verdict as a plain value with keys in the order of the type, instants as ISO 8601 in UTC and quantities to nine
 * significant digits. Callers that add words (a reason's text) do so on this value.
 */
export function verdictJson(verdict: Verdict): { [key: string]: Json } {
  return plainJson(verdict);
}

/** The same as one line of text: equal verdicts give equal bytes. */
export function toJson(verdict: Verdict): string {
  return JSON.stringify(verdictJson(verdict));
}

/** Any value of this kind in the same spelling. */
export function plainJson(value: object): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, json(key, member)]));
}

function json(key: string, value: unknown): Json {
  if (Array.isArray(value)) return value.map((member) => json(key, member));
  if (typeof value === 'number') {
    return INSTANTS.has(key) ? isoInstant(value) : Number(value.toPrecision(DIGITS));
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null ? plainJson(value) : null;
}
