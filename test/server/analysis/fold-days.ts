import { foldEpoch } from '../../../server/analysis/epoch.ts';
import type { AnalysisData } from '../../../server/analysis/input.ts';
import type { LearnedState, SettledWeight } from '../../../server/analysis/learned-state.ts';
import { businessDaysBetween } from '../../../server/core/business-day.ts';
import { BUCKET_MS, type EpochMs } from '../../../server/core/time.ts';

export type Folded = { state: LearnedState | null; settled: SettledWeight[] };

/** Folds every epoch from the account's first day to the last one at or before an instant. */
export function foldUntil(data: AnalysisData, asOf: EpochMs): Folded {
  const from = data.fromBucket * BUCKET_MS;
  let folded: Folded = { state: null, settled: [] };
  for (const { end } of businessDaysBetween({ from, to: asOf, zone: data.zone })) {
    if (end > asOf) break;
    const fold = foldEpoch({ previous: folded.state, data, settled: folded.settled, at: end });
    folded = { state: fold.state, settled: [...folded.settled, ...fold.settled] };
  }
  return folded;
}
