import type { ContactSample } from './contact-sample.ts';
import type { PolicyFinding } from '../core/policy-finding.ts';
import type { PlatformComparison } from '../core/platform-comparison.ts';
import type { TemplateHistory } from '../core/template.ts';
import type { EpochMs } from '../core/time.ts';

/**
 * Counts of one template on the 15-minute grid, index 0 = bucket `AnalysisData.fromBucket`.
 * Event clock: a delivery counts in the bucket of the delivery, an opt-out in the bucket of the opt-out.
 */
export type TemplateSeries = {
  /** Deliveries of all consent classes. */
  delivered: Float64Array;
  /** Deliveries to people outside consent (never + withdrawn). */
  deliveredOutside: Float64Array;
  /** Deliveries to people of unknown consent. */
  deliveredUnknown: Float64Array;
  /** Opt-outs whose message is known exactly (integers). */
  exact: Float64Array;
  exactOutside: Float64Array;
  exactUnknown: Float64Array;
  /** Failed messages, all codes. */
  failed: Float64Array;
};

/** A delivery that may have provoked an inferred opt-out. */
export type Candidate = {
  template: string;
  deliveredAt: EpochMs;
  /** Consent class at send: 0 granted, 1 withdrawn, 2 never, 3 unknown. */
  consentClass: number;
  /** Opaque message key, only to name the weight; never used to order. */
  message: string;
};

/** One counted opt-out. `exact`: the message it answered; otherwise `candidates` of the 72 h before it. */
export type CountedOptOut = {
  /** Opaque key, never used to order. */
  key: string;
  at: EpochMs;
  channel: string;
  reason: string;
  exact: Candidate | null;
  candidates: Candidate[];
};

/** All that analysis reads: roll-ups, opt-outs with their candidates, template histories. Never sends or deliveries. */
export type AnalysisData = {
  zone: string;
  /** First bucket of every series. */
  fromBucket: number;
  /** One past the last bucket of every series. */
  toBucket: number;
  /** Bucket of the account's first message fact, null when there is none. */
  firstBucket: number | null;
  /** By template key (`TemplateHistory.key`); the key `''` is the unlinked share. */
  series: Map<string, TemplateSeries>;
  templates: Map<string, TemplateHistory>;
  /** Every counted opt-out with `at` in the range, in any order. */
  optOuts: CountedOptOut[];
  /** Error-derived opt-outs (131050 found late) per bucket: for the hold rule and the rival, never in rates. */
  errorOptOuts: Map<number, number>;
  /** Deliveries per bucket of messages without an id, which are in the series too. */
  inferredDeliveries?: Map<number, number>;
  topics: Map<string, { category: string | null; basis: string | null; complete: boolean }>;
  /** By template key: what templates with messages in the range seemed to break at its end, without what was waived. */
  policy?: Map<string, Pick<PolicyFinding, 'rule' | 'severity' | 'source'>[]>;
  /** The platform's answers which of two templates is blocked more, oldest first. */
  comparisons?: PlatformComparison[];
  /** What a sample of people got; only of accounts with an excess, and six weeks of history. */
  contacts?: ContactSample;
};
