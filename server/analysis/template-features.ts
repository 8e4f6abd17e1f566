import type { TemplateChange, TemplateHistory } from '../core/template.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';

/** A template counts as new, a change as recent, for so long before the onset of a spike. */
const RECENT_MS = 7 * DAY_MS;

export type TemplateAge = {
  /** Given, else the earliest evidence; null when nothing is known. */
  addedAt: EpochMs | null;
  /** How it is known; null = age unknown: the template may be far older than its first evidence. */
  known: 'given' | 'announced' | 'evidence' | null;
  isNew: boolean;
  /** Changes within seven days before the onset or since, oldest first. */
  changes: TemplateChange[];
};

export type TemplateAgeInput = {
  history: TemplateHistory | null;
  firstDeliveredAt: EpochMs | null;
  /** The account's first event. */
  accountFirstAt: EpochMs | null;
  /** Start of the spike the question is about. */
  onset: EpochMs;
  asOf: EpochMs;
};

/**
 * Whether a template was added or changed within seven days before the onset. Without a given or announced instant,
 * the first evidence counts only when it came more than seven days after the account's first event: on the day of
 * connection every template would be new. Source: docs/methods.md#prior-odds
 */
export function templateAge(input: TemplateAgeInput): TemplateAge {
  const { history, firstDeliveredAt, accountFirstAt, onset, asOf } = input;
  const recent = (at: EpochMs) => at >= onset - RECENT_MS && at < asOf;
  const announcedAt = before(history?.announcedAt, asOf);
  const evidence = [before(history?.firstSeenAt, asOf), announcedAt, before(firstDeliveredAt, asOf)]
    .filter((at) => at !== null)
    .reduce<EpochMs | null>((earliest, at) => (earliest === null ? at : Math.min(earliest, at)), null);
  const given = before(history?.addedAt, asOf);
  const addedAt = given ?? evidence;
  const late = evidence !== null && accountFirstAt !== null && evidence - accountFirstAt > RECENT_MS;
  // What a first listing finds may be far older than the listing.
  const isListed = evidence !== null && evidence === history?.listedAt;
  const inferred = isListed ? null : announcedAt !== null ? 'announced' : late ? 'evidence' : null;
  const known = given !== null ? 'given' : inferred;
  const changes = (history?.changes ?? [])
    .filter((change) => recent(change.at))
    .map(inKeyOrder)
    .sort((left, right) => left.at - right.at || compare(JSON.stringify(left), JSON.stringify(right)));
  return { addedAt, known, isNew: known !== null && addedAt !== null && recent(addedAt), changes };
}

function inKeyOrder({ at, kind, from, to }: TemplateChange): TemplateChange {
  return { at, kind, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function before(at: EpochMs | null | undefined, asOf: EpochMs): EpochMs | null {
  return at !== null && at !== undefined && at < asOf ? at : null;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
