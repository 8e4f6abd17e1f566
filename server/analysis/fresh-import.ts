import type { EpochMs } from '../core/time.ts';
import { sampledSince, sumClasses, type ContactSample } from './contact-sample.ts';

/** `share`: of the deliveries since, those to people who got nothing in the four weeks before the running one. */
export type FreshImport = { since: EpochMs; share: number; usualShare: number };

/** A share is judged from so many sampled deliveries on, and worth a word from these on. */
const LEAST_DELIVERIES = 100;
const LEAST_SHARE = 0.3;
const LEAST_MULTIPLE = 2;

/**
 * Whether deliveries since an instant (of one template, or of all: null) went to new people far more than is usual: the
 * same share of all deliveries of the week before, by the four weeks before that. Null when not, and when that week had too
 * few. Source: docs/methods.md#rivals
 */
export function freshImport({ contacts, template, since, asOf }: FreshInput): FreshImport | null {
  const templates = template === null ? [...contacts.templates.values()] : contacts.templates.get(template);
  const parts = [templates ?? []].flat().map((own) => sampledSince(own, { since, asOf }));
  const deliveries = sum(sumClasses(parts.map((part) => part.deliveries)));
  const usual = contacts.weeks[1]?.deliveries ?? 0;
  if (deliveries < LEAST_DELIVERIES || usual < LEAST_DELIVERIES) return null;
  const share = sum(parts.map(({ toNew }) => toNew)) / deliveries;
  const usualShare = contacts.toNewBefore / usual;
  return share >= Math.max(LEAST_SHARE, LEAST_MULTIPLE * usualShare) ? { since, share, usualShare } : null;
}

export type FreshInput = {
  contacts: ContactSample;
  template: string | null;
  since: EpochMs;
  asOf: EpochMs;
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
