import { SECOND_MS, type EpochMs } from './time.ts';

/** A consent that was given. `source`: where from, in the sender's words; null when it does not say. */
export type Grant = { at: EpochMs; source: string | null };

/**
 * The grant by which a person came: their first, on whichever topic. Of several in one second (a form that asks about three
 * topics) one that names a source, and of those the source that comes first in order: whatever the order they are told in.
 */
export function firstGrant(grants: readonly Grant[]): Grant | null {
  return grants.reduce<Grant | null>(
    (first, one) => (first === null || isBefore(one, first) ? one : first),
    null,
  );
}

/** The acquisition source of a person at an instant: that of their first grant, if they had given one by then. What came later
 *  says how they stayed, not how they came, and a withdrawal does not change it. */
export function sourceAt(first: Grant | null | undefined, at: EpochMs): string | null {
  return first && secondOf(first) <= secondOf({ at }) ? first.source : null;
}

function isBefore(one: Grant, other: Grant): boolean {
  if (secondOf(one) !== secondOf(other)) return secondOf(one) < secondOf(other);
  if (one.source === null || other.source === null) return other.source === null && one.source !== null;
  return one.source < other.source;
}

const secondOf = ({ at }: { at: EpochMs }): number => Math.floor(at / SECOND_MS);
