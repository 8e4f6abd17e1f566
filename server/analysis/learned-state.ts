import type { BusinessDay, BusinessDayInterval } from '../core/business-day.ts';
import type { EpochMs } from '../core/time.ts';
import { defaultGroupRate, type Rate } from './baseline.ts';

/** Version of the shape and of the rules that made it: another number means the state must be folded anew. */
export const LEARNED_STATE_VERSION = 4;

/** Opt-outs older than this at an epoch have their weights fixed there. */
export const SETTLING_HOURS = 48;

/** One attributed part of an opt-out. `ppm`: integer millionths, 1 to 1,000,000; what is missing is unattributed. */
export type SettledWeight = {
  /** Opaque keys, never used to order. */
  optOut: string;
  message: string;
  template: string;
  /** Consent class at send. */
  consentClass: number;
  /** Instant of the opt-out. */
  at: EpochMs;
  ppm: number;
};

/** Attributed parts of one template and consent class, those of a bucket added up; `at` lies in that bucket. */
export type WeightSum = Pick<SettledWeight, 'template' | 'consentClass' | 'at' | 'ppm'>;

/** Sums of one template, one entry per day of `LearnedState.days`. Opt-outs in ppm, exposures in thousandths. */
export type DailySums = {
  optOuts: number[];
  optOutsOutside: number[];
  optOutsUnknown: number[];
  exposure: number[];
  exposureOutside: number[];
  exposureUnknown: number[];
};

export type LearnedTemplate = {
  key: string;
  group: string;
  /** Start of the first bucket with a delivery, over all history. */
  firstDeliveredAt: EpochMs | null;
  /** Settled opt-outs in ppm: those with reply context, and all. */
  withContext: number;
  settled: number;
  rate: number;
  shape: number;
  /** The same of the days before the last weeks; null when they hold too few opt-outs. */
  earlier: Rate | null;
  history: DailySums;
};

/** What the account has taught up to an epoch; plain JSON, all lists in an order fixed by their keys. */
export type LearnedState = {
  version: number;
  epoch: EpochMs;
  /** Opt-outs before this have fixed weights. */
  settledUntil: EpochMs;
  /** The last 60 business days, oldest first. */
  days: BusinessDayInterval[];
  /** Lags of opt-outs of known cause, counted per cell of the kernel. */
  lagCounts: number[];
  templates: LearnedTemplate[];
  groups: { group: string; rate: number; shape: number; optOuts: number }[];
  /** Days that baselines leave out, of one template or of all (null), and how much of each: a whole number of hundredths as
   *  a fraction of 1. */
  skipped: { day: BusinessDay; template: string | null; share: number }[];
  noise: number;
  /** Factor per weekday, Monday first. */
  weekdays: number[];
  /** How many times as often people outside consent leave in ordinary times. */
  usualRatio: number;
};

/** Rate of a group, learned or default. */
export function groupRate(state: LearnedState | null, group: string): Rate {
  return state?.groups.find((entry) => entry.group === group) ?? defaultGroupRate(group);
}

/** A template's learned entry by key. */
export function learnedTemplates(state: LearnedState | null): Map<string, LearnedTemplate> {
  return new Map(state?.templates.map((template) => [template.key, template]));
}
