import type { AnalysisData } from '../../../../server/analysis/input.ts';
import { judgeAccount } from '../../../../server/analysis/judge-account.ts';
import type { LearnedState, LearnedTemplate } from '../../../../server/analysis/learned-state.ts';
import type { AccountBook } from '../../../../server/analysis/templates/account-book.ts';
import { emptyCounts, type DayCounts } from '../../../../server/analysis/templates/day-counts.ts';
import { emptyRecord } from '../../../../server/core/template-record.ts';
import type { TemplateHistory } from '../../../../server/core/template.ts';
import { DAY_MS, HOUR_MS, bucketOf } from '../../../../server/core/time.ts';
import { analyse } from '../../../../server/analysis/analyse.ts';

/** Noon of the last of four business days of UTC. */
export const AS_OF = Date.UTC(2026, 4, 20, 12);
const MIDNIGHT = AS_OF - 12 * HOUR_MS;
const DAYS = [3, 2, 1, 0].map((ago) => {
  const start = MIDNIGHT - ago * DAY_MS;
  return { day: new Date(start).toISOString().slice(0, 10), start, end: start + DAY_MS };
});

const zeros = (): number[] => [0, 0, 0];

/** A learned template: one opt-out in a hundred, known by ninety; exposure of the three days that are over. */
function learned(key: string, exposure: number[]): LearnedTemplate {
  return {
    key,
    group: 'marketing',
    firstDeliveredAt: MIDNIGHT - 30 * DAY_MS,
    withContext: 60e6,
    settled: 80e6,
    rate: 0.01,
    shape: 90,
    earlier: null,
    history: {
      optOuts: zeros(),
      optOutsOutside: zeros(),
      optOutsUnknown: zeros(),
      exposure: exposure.map((value) => value * 1_000),
      exposureOutside: zeros(),
      exposureUnknown: zeros(),
    },
  };
}

export function history(key: string, more: Partial<TemplateHistory> = {}): TemplateHistory {
  return { ...emptyRecord(key).history, name: key, language: 'pt_BR', ...more };
}

/** Counts with some of them given. */
export function counts(more: Partial<DayCounts> = {}): DayCounts {
  return { ...emptyCounts(), ...more };
}

/** An account of four days, by template key: exposure of the days that are over, and what is counted on each. */
export function bookOf(
  templates: Record<string, { exposure?: number[]; days?: DayCounts[]; history?: Partial<TemplateHistory> }>,
): AccountBook {
  const fromBucket = bucketOf(AS_OF - 11 * DAY_MS);
  const entries = Object.entries(templates);
  const data: AnalysisData = {
    zone: 'UTC',
    fromBucket,
    toBucket: bucketOf(AS_OF),
    firstBucket: bucketOf(MIDNIGHT - 30 * DAY_MS),
    series: new Map(),
    templates: new Map(entries.map(([key, given]) => [key, history(key, given.history)])),
    optOuts: [],
    errorOptOuts: new Map(),
    topics: new Map(),
  };
  const state: LearnedState = {
    version: 4,
    epoch: MIDNIGHT,
    settledUntil: MIDNIGHT - 2 * DAY_MS,
    days: DAYS.slice(0, 3),
    lagCounts: [],
    templates: entries.map(([key, { exposure = zeros() }]) => learned(key, exposure)),
    groups: [],
    skipped: [],
    noise: 9,
    weekdays: [1, 1, 1, 1, 1, 1, 1],
    usualRatio: 1,
  };
  const inputs = { data, state, settled: [], asOf: AS_OF };
  return {
    inputs,
    verdict: analyse(inputs),
    judged: judgeAccount(inputs),
    days: DAYS,
    counts: new Map(
      entries.map(([key, given]) => [key, DAYS.map((_, index) => given.days?.[index] ?? emptyCounts())]),
    ),
    unsplit: DAYS.map(() => new Map()),
  };
}
