import type { EpochMs } from './time.ts';

/** One dated value; lists of these are sorted by `at`. */
export type Dated<T> = { at: EpochMs; value: T };

export type TemplateChange = {
  at: EpochMs;
  kind: 'edited' | 'category' | 'unpaused' | 'topic';
  from?: string;
  to?: string;
};

/** Everything known about one template over time, folded from the registry events of all its aliases. */
export type TemplateHistory = {
  /** `id:<id>` when the id is known, else `name:<waba>/<name>/<language>`. */
  key: string;
  id: string | null;
  waba: string | null;
  name: string | null;
  language: string | null;
  /** Given by the source, else null: the earliest evidence is `firstSeenAt`. */
  addedAt: EpochMs | null;
  addedBy: string | null;
  owner: string | null;
  firstSeenAt: EpochMs | null;
  /** Earliest PENDING or APPROVED event. */
  announcedAt: EpochMs | null;
  /** `firstSeenAt`, where that was the account's first listing: the template may be far older. */
  listedAt?: EpochMs;
  changes: TemplateChange[];
  categories: Dated<string>[];
  topics: Dated<string>[];
  statuses: Dated<string>[];
  ratings: Dated<string>[];
  /** `isPartial`: known from notices only, which may leave out quick replies. */
  components: (Dated<unknown[]> & { isPartial?: true })[];
};

/** The value in force at an instant: the latest with `at` <= instant, else the earliest, else null. */
export function valueAt<T>(values: readonly Dated<T>[], at: EpochMs): T | null {
  let found: T | null = values[0]?.value ?? null;
  for (const entry of values) {
    if (entry.at > at) break;
    found = entry.value;
  }
  return found;
}
