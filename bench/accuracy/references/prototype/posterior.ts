import { liftPosterior, type LiftPosterior } from './lift-posterior.ts';
import { normaliseLogs } from '../log-sum.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';
import { windowPosterior, type PosteriorModel, type PosteriorRow } from './window-posterior.ts';

/** What the posterior says of one template. `window`: index into WINDOW_HOURS of its own best window. */
export type TemplatePosterior = {
  probability: number;
  window: number;
  windowWeights: number[];
  lift: LiftPosterior | null;
};

/** The whole account: its best window and that window's shift, and the probability that the shift is >= 1.5. */
export type AccountPosterior = {
  templates: TemplatePosterior[];
  window: number;
  windowWeights: number[];
  shift: number;
  wide: number;
};

/** A window with less of the template's expected week than this says too little to be its start. */
const LEAST_SHARE_OF_WEEK = 0.1;

/**
 * One posterior for all templates together: each is usual or a culprit, under a shift common to all, in the window
 * that explains it best.
 */
export function accountPosterior(rows: readonly PosteriorRow[], model: PosteriorModel): AccountPosterior {
  const windows = WINDOW_HOURS.map((_, window) => windowPosterior(rows, window, model));
  const windowWeights = normaliseLogs(windows.map((window) => window.evidence));
  const best = indexOfHighest(windowWeights);
  const mixed = (weights: readonly number[], read: (window: number) => number) =>
    weights.reduce((sum, weight, window) => sum + weight * read(window), 0);
  const templates = rows.map((row, index): TemplatePosterior => {
    const week = Math.max(...row.windows.map((counts) => counts.expected));
    const enough = (window: number) =>
      week > 0 && (row.windows[window]?.expected ?? 0) >= LEAST_SHARE_OF_WEEK * week;
    const logs = windows.map((window, w) => (enough(w) ? (window.own[index] ?? 0) : -Infinity));
    const own = week > 0 ? normaliseLogs(logs) : logs.map(() => 0);
    const ownBest = indexOfHighest(own);
    const window = windows[ownBest];
    const optOuts = row.windows[ownBest]?.optOuts ?? 0;
    return {
      probability: mixed(own, (w) => windows[w]?.probability[index] ?? 0),
      window: ownBest,
      windowWeights: own,
      lift: window ? liftPosterior({ window, row: index, optOuts }) : null,
    };
  });
  return {
    templates,
    window: best,
    windowWeights,
    shift: windows[best]?.meanShift ?? 1,
    wide: mixed(windowWeights, (window) => windows[window]?.wide ?? 0),
  };
}

function indexOfHighest(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, index) => {
    if (value > (values[best] ?? -Infinity)) best = index;
  });
  return best;
}
