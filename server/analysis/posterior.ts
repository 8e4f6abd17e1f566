import { liftPosterior, type LiftPosterior } from './lift-posterior.ts';
import { normaliseLogs } from './log-sum.ts';
import { EARLIER_WINDOW, WINDOW_HOURS, WINDOW_PRIOR } from './posterior-grid.ts';
import {
  windowPosterior,
  type JudgedRows,
  type PosteriorModel,
  type PosteriorRow,
} from './window-posterior.ts';

/** What the posterior says of one template. `window`: index into WINDOW_HOURS of its own best window. */
export type TemplatePosterior = {
  probability: number;
  /** Before any count was looked at. */
  priorProbability: number;
  probabilityGivenWide: number;
  window: number;
  windowWeights: number[];
  /** Worked out when it is read. */
  readonly lift: LiftPosterior | null;
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
/** What is out of line in a template that began this week began with it: looked at from the shortest window that holds so
 *  much of its week. A shorter one would only pick its worst day. */
const SHARE_OF_YOUNG_WEEK = 0.9;

/**
 * One posterior for all templates together: each is usual or a culprit, under a shift common to all, in the window
 * that explains it best. Rows in any fixed order; sums follow it. `known`: of rows met before under the same model.
 * Source: docs/methods.md#posterior
 */
export function accountPosterior(
  rows: readonly PosteriorRow[],
  model: PosteriorModel,
  known: JudgedRows = new WeakMap(),
): AccountPosterior {
  const windows = WINDOW_HOURS.map((_, window) => windowPosterior(rows, window, { ...model, known }));
  const windowWeights = normaliseLogs(windows.slice(0, EARLIER_WINDOW).map((window) => window.evidence));
  const best = indexOfHighest(windowWeights);
  // Weights that add up to one do so only but for rounding.
  const mixed = (weights: readonly number[], read: (window: number) => number) =>
    Math.min(
      1,
      weights.reduce((sum, weight, window) => sum + weight * read(window), 0),
    );
  const templates = rows.map((row, index): TemplatePosterior => {
    const week = Math.max(...row.windows.map((counts) => counts.expected));
    const holds = (share: number) => (w: number) => (row.windows[w]?.expected ?? 0) >= share * week;
    const indices = [...windows.keys()];
    const starts = row.isYoung
      ? indices.filter(holds(SHARE_OF_YOUNG_WEEK)).slice(0, 1)
      : indices.filter(holds(LEAST_SHARE_OF_WEEK));
    const logs = windows.map((window, w) =>
      starts.includes(w) ? (window.own[index] ?? 0) + Math.log(WINDOW_PRIOR[w] ?? 1) : -Infinity,
    );
    const own = week > 0 ? normaliseLogs(logs) : logs.map(() => 0);
    const ownBest = indexOfHighest(own);
    return {
      probability: mixed(own, (w) => windows[w]?.probability[index] ?? 0),
      priorProbability: 1 / (1 + Math.exp(-row.priorLogOdds)),
      probabilityGivenWide: mixed(own, (w) => windows[w]?.probabilityGivenWide[index] ?? 0),
      window: ownBest,
      windowWeights: own,
      get lift() {
        return liftPosterior({ windows, weights: own, row, index });
      },
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
