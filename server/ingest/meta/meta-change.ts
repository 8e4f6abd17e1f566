import type { Decoded } from '../../core/event.ts';
import type { EpochMs } from '../../core/time.ts';
import type { JsonObject } from '../../core/json/json-members.ts';

/** One change of a webhook body, with what its envelope says about it. */
export type MetaChange = {
  /** Subscription field, e.g. `messages`. */
  field: string;
  value: JsonObject;
  /** Id of the business account (`entry[].id`). */
  waba?: string;
  /** Time of the entry, else of arrival: the instant of changes that carry none themselves. */
  at: EpochMs;
  receivedAt: EpochMs;
  callbackPatterns: readonly RegExp[];
};

/** Adds the events and drops of one change to `into`; never throws. */
export type ChangeReader = (change: MetaChange, into: Decoded) => void;
