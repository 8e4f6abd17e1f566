import { BUCKET_MS, bucketOf, DAY_MS, type EpochMs } from '../core/time.ts';
import { WHOLE_PPM, sumBetween, type TemplateGrid } from './account-grid.ts';
import { accountTotals } from './account-totals.ts';
import type { ErrorOptOuts } from './error-burst.ts';
import { UNLINKED } from './group.ts';
import type { AnalysisData, CountedOptOut } from './input.ts';
import type { JudgedAccount } from './judge-account.ts';
import type { LearnedState } from './learned-state.ts';
import { WEEK_WINDOW } from './posterior-grid.ts';
import type { DataSummary } from './verdict.ts';

export type SummaryInput = {
  data: AnalysisData;
  state: LearnedState | null;
  asOf: EpochMs;
  judged: JudgedAccount;
  errors: ErrorOptOuts;
};

/** What the verdict rests on, over the last seven days. */
export function summariseData({ data, state, asOf, judged, errors }: SummaryInput): DataSummary {
  const { grid } = judged;
  const week = { from: asOf - 7 * DAY_MS, to: asOf };
  const optOuts = data.optOuts.filter(({ at }) => at >= week.from && at < week.to);
  const sum = (read: (template: TemplateGrid) => Float64Array, keep: (key: string) => boolean = () => true) =>
    grid.templates.reduce(
      (total, template) => total + (keep(template.key) ? sumBetween(grid, read(template), week) : 0),
      0,
    );
  const deliveries = sum(({ delivered }) => delivered);
  const unlinked = sum(
    ({ delivered }) => delivered,
    (key) => key === UNLINKED,
  );
  const unknown = sum(({ deliveredUnknown }) => deliveredUnknown);
  const inferred = [...(data.inferredDeliveries ?? [])].reduce(
    (total, [bucket, n]) => total + (bucketOf(week.from) <= bucket && bucket < bucketOf(week.to) ? n : 0),
    0,
  );
  const attributed = sum(
    (template) => template.optOuts,
    (key) => key !== UNLINKED,
  );
  const firstAt = data.firstBucket === null ? asOf : data.firstBucket * BUCKET_MS;
  return {
    attributed: optOuts.length > 0 ? attributed / (optOuts.length * WHOLE_PPM) : null,
    unlinked: deliveries > 0 ? unlinked / deliveries : null,
    unknownConsent: deliveries > 0 ? unknown / deliveries : null,
    inferred: deliveries > 0 ? inferred / deliveries : null,
    deliveries,
    optOuts: optOuts.length,
    expected: accountTotals(judged.templates, WEEK_WINDOW).expected,
    byChannel: countBy(optOuts, ({ channel }) => channel).map(([channel, count]) => ({
      channel,
      optOuts: count,
    })),
    byReason: countBy(optOuts, ({ reason }) => reason).map(([reason, count]) => ({ reason, optOuts: count })),
    errorOptOuts: errors.counted,
    heldErrorOptOuts: errors.held,
    templates: judged.templates.length,
    historyDays: Math.max(0, asOf - firstAt) / DAY_MS,
    epoch: state?.epoch ?? null,
  };
}

/** Counts per word, most first, then by word. */
function countBy(
  optOuts: readonly CountedOptOut[],
  wordOf: (optOut: CountedOptOut) => string,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const optOut of optOuts) counts.set(wordOf(optOut), (counts.get(wordOf(optOut)) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
