import type { EpochMs } from '../core/time.ts';

/** Messages of some template aliases that were delivered from an instant on. */
export type AudienceRange = { templates: readonly number[]; since: EpochMs };

/** Somebody who was reached, by one name. `consentClass`: of the last message; `value`: the sealed name, null when erased. */
export type Reached = {
  identity: string;
  /** 0 phone, 1 user id of the platform, 2 the sender's own id; null with `value`. */
  kind: number | null;
  value: Uint8Array | null;
  consentClass: number;
  lastAt: EpochMs;
};

/** People whose last message had a consent class. */
export type AudienceCount = { consentClass: number; people: number };

/** Whom templates reached. Reads the message cache: nothing older than that is known. Cost: the messages of the days. */
export interface AudienceStore {
  /** People by the consent class of the last message to each. */
  count(range: AudienceRange): Promise<AudienceCount[]>;
  /** Those whose last message had one of the classes, in the order of their names after `after`, at most `limit`. */
  page(
    range: AudienceRange & { classes: readonly number[]; after: string; limit: number },
  ): Promise<Reached[]>;
}
