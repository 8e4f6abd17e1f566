import type { EpochMs } from '../../../server/core/time.ts';

/**
 * A simulated account with known causes. Everything a feed would carry, and beside it the truth that no method sees.
 * Business days are 24 h long (zones without daylight saving), day `d` begins at `start + d * 24 h`; 15-minute bucket
 * `b` begins at `start + b * 15 min`, 96 to a day.
 */
export type World = {
  seed: number;
  scenario: ScenarioName;
  contacts: number;
  zone: string;
  /** Start of a business day, a Monday, on a bucket edge. */
  start: EpochMs;
  days: number;
  /** Days that nothing is judged on; 0 for a brand-new account. Incidents begin at or after them. */
  warmupDays: number;
  /** One past the last day that is judged: later ones are cut by the end of the world. */
  lastDay: number;
  topics: WorldTopic[];
  templates: WorldTemplate[];
  /** In order of `at`. */
  optOuts: WorldOptOut[];
  /** How many times as often people outside consent usually leave. */
  usualRatio: number;
  incidents: WorldIncident[];
  /** Times when everybody left more often, whatever they were sent. */
  accountWide: { from: EpochMs; to: EpochMs; factor: number }[];
  /** Times when keyword opt-outs were held up; they were recorded in a burst at `to`. */
  outages: { from: EpochMs; to: EpochMs }[];
  /** Times when the feed lost everything: no delivery and no opt-out of them was recorded. */
  gaps: { from: EpochMs; to: EpochMs }[];
  /** Opt-outs found late by error 131050, in order. They say nothing about when anybody left. */
  errorOptOuts: EpochMs[];
};

export type ScenarioName =
  | 'mixed'
  | 'ordinary'
  | 'doubling'
  | 'rhythm'
  | 'new-beside-good'
  | 'widened'
  | 'new-mismatched'
  | 'changed'
  | 'two-culprits'
  | 'drift'
  | 'shock'
  | 'error-burst'
  | 'outage'
  | 'busy-innocent'
  | 'low-volume'
  | 'brand-new';

export type WorldTopic = {
  name: string;
  category: 'MARKETING' | 'UTILITY';
  /** Share of people who granted it. */
  granted: number;
};

export type WorldTemplate = {
  /** Unique within the world, also the key in `AnalysisData`. */
  key: string;
  name: string;
  category: 'MARKETING' | 'UTILITY';
  /** Name of a topic. */
  topic: string;
  /** Day it was added on; negative: before the start. */
  bornDay: number;
  /** Deliveries per bucket of the world. */
  delivered: Float64Array;
  /** Of those, to people who never consented to the topic. */
  outside: Float64Array;
  /** Failed messages per bucket. */
  failed: Float64Array;
  /** The truth per day of sending: expected opt-outs at the reference rate, and those beyond it. */
  usual: Float64Array;
  excess: Float64Array;
  /** What people did to the template, harmless or not, in order. */
  changes: { at: EpochMs; kind: 'edited' | 'recategorised' }[];
  truth: WorldCulprit | null;
  /** Why an innocent template may look guilty. */
  decoy: DecoyKind | null;
};

export type CulpritKind = 'newBad' | 'newMismatch' | 'oldMismatch' | 'edited' | 'silent' | 'drift';
export type DecoyKind = 'new' | 'newOverlap' | 'surge' | 'mismatch' | 'drift';

/** What was done to a template: only material (`truthAt`) culprits are asked for. */
export type WorldCulprit = {
  kind: CulpritKind;
  from: EpochMs;
  to: EpochMs;
  /** Times the template's own rate. */
  lift: number;
  /** Ratio outside to inside consent while it lasted; null: the usual one. */
  ratio: number | null;
  /** Share of deliveries outside consent that was aimed at while it lasted. */
  outsideShare: number;
};

export type WorldIncident = {
  from: EpochMs;
  to: EpochMs;
  /** Indices of templates. */
  culprits: number[];
  decoys: number[];
};

export type WorldOptOut = {
  /** Recorded instant. */
  at: EpochMs;
  happenedAt: EpochMs;
  /** Index of the template that provoked it, -1: none did. */
  cause: number;
  /** Delivery of the message that provoked it; equals `happenedAt` when none did. */
  causeAt: EpochMs;
  /** Probability that this opt-out would not have happened at the reference rate; negative when it was less likely now. */
  excess: number;
  /** The same against a day as it is on average: what a day's chance brought counts as beyond the usual here. */
  surplus: number;
  /** The reply named the message it answered: the cause is then known to everybody. */
  exact: boolean;
  /** Deliveries to the person in the 72 h before `at`, latest first. Holds the cause unless it is older. */
  candidates: WorldCandidate[];
};

export type WorldCandidate = {
  /** Index of the template. */
  template: number;
  deliveredAt: EpochMs;
  outside: boolean;
};
