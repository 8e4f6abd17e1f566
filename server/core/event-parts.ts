import type { EpochMs } from './time.ts';

/** One person as an event names them; two or more members in one value are a link between identities. */
export type ContactRef = {
  /** Digits with or without `+` and punctuation, country code included. */
  phone?: string;
  /** Business-scoped user id, e.g. `BR.73920018456201`. */
  bsuid?: string;
  /** The sender's own customer id. */
  externalId?: string;
};

/** A template as an event names it: by id, or by name and language. `waba` is the account that owns the name. */
export type TemplateRef = { id?: string; waba?: string; name?: string; language?: string };

/** `id`: idempotency key given by the source, unique within the source. `atArrival`: the source tells no time, so `at` is
 *  when its body came in; what comes again under the same `id` is the same fact, and its earliest arrival counts. */
export type EventCommon = { at: EpochMs; id?: string; atArrival?: true };
