import gammaln from '@stdlib/math-base-special-gammaln';
import { logSumExp } from './log-sum.ts';
import {
  CULPRIT_PRIOR,
  FIRST_MATERIAL_LIFT,
  FIRST_WIDE_SHIFT,
  LEAST_EXCESS,
  LIFTS,
  LOG_STEP,
  SHIFTS,
  SHIFT_LOG_PRIOR,
  usualPrior,
} from './posterior-grid.ts';
import { splitEvidence, type Arm } from './split-evidence.ts';

/** One template's counts in one window. Unknown consent is in `optOuts` and `expected`, and in neither arm. */
export type WindowCounts = {
  optOuts: number;
  /** Reference rate times weekday-adjusted exposure. */
  expected: number;
  /** `(sum of daily expected)^2 / sum of squares`: over how many days the window's noise averages. */
  effectiveDays: number;
  outside: Arm;
  inside: Arm;
  /** Of the rate that `expected` rests on, where it is not the row's reference. */
  shape?: number;
};

/** One template as the posterior sees it; `windows` as WINDOW_HOURS. */
export type PosteriorRow = {
  priorLogOdds: number;
  /** Of its reference rate. */
  shape: number;
  /** First delivered within the longest window, so that its reference is its group. */
  isYoung: boolean;
  /** Added within seven days: being far above its group from its first day on makes it a culprit too, not only a change. */
  isNew: boolean;
  windows: readonly WindowCounts[];
};

/** `noise`: day-to-day shape. `usualRatio`: of people outside to inside consent, account-wide. */
export type PosteriorModel = { noise: number; usualRatio: number };

/** Likelihood and prior of one template in one window, kept to read the lift from; null when nothing was expected. */
export type RowTerms = { likelihood: Float64Array; prior: Float64Array; guilty: Float64Array } | null;

export type WindowPosterior = {
  terms: RowTerms[];
  /** Posterior of each shift. */
  shift: Float64Array;
  /** Log evidence of the window against "everything as usual". */
  evidence: number;
  /** Posterior mean of the shift. */
  meanShift: number;
  /** Probability of a shift of at least 1.5. */
  wide: number;
  /** Log evidence of each template's own part. */
  own: number[];
  /** Probability of each template being a culprit, over all shifts and given a wide one. */
  probability: number[];
  probabilityGivenWide: number[];
};

/** A likelihood this small is nothing; it only keeps logarithms finite. */
const TINY = 1e-300;
const LOWEST = (SHIFTS[0] ?? 0) + (LIFTS[0] ?? 0);
const MULTIPLES = Array.from({ length: SHIFTS.length + LIFTS.length - 1 }, (_, k) =>
  Math.exp((k + LOWEST) * LOG_STEP),
);
const LIFT_VALUES = LIFTS.map((exponent) => Math.exp(exponent * LOG_STEP));
const SHIFT_VALUES = SHIFTS.map((exponent) => Math.exp(exponent * LOG_STEP));
/** Where in SHIFTS the account is as usual. */
const NO_SHIFT = -(SHIFTS[0] ?? 0);

/** What was worked out of each row in each window; holds for one model. */
export type JudgedRows = WeakMap<PosteriorRow, Map<number, JudgedRow | null>>;

/**
 * Joint posterior of every template's lift and the account's shift in one window.
 * `window`: index into WINDOW_HOURS. `known`: rows met before are not worked out again.
 * Source: docs/methods.md#posterior
 */
export function windowPosterior(
  rows: readonly PosteriorRow[],
  window: number,
  { known, ...model }: PosteriorModel & { known: JudgedRows },
): WindowPosterior {
  const logShift = Float64Array.from(SHIFT_LOG_PRIOR);
  const judged = rows.map((row) => {
    const windows = known.get(row) ?? new Map<number, JudgedRow | null>();
    known.set(row, windows);
    const before = windows.get(window);
    const own = before === undefined ? judgeRow(row, window, model) : before;
    windows.set(window, own);
    return own;
  });
  let usual = 0;
  for (const row of judged) {
    if (!row) continue;
    usual += row.usual;
    for (let s = 0; s < SHIFTS.length; s++) logShift[s] = at(logShift, s) + at(row.evidence, s);
  }
  const total = logSumExp(logShift);
  const shift = logShift.map((value) => Math.exp(value - total));
  const logs = shift.map((value) => Math.log(value + TINY));
  let meanShift = 0;
  let wide = 0;
  for (let s = 0; s < SHIFTS.length; s++) {
    meanShift += at(shift, s) * (SHIFT_VALUES[s] ?? 1);
    if (s >= FIRST_WIDE_SHIFT) wide += at(shift, s);
  }
  const over = (row: JudgedRow | null, from: number) => {
    if (!row) return 0;
    let sum = 0;
    for (let s = from; s < SHIFTS.length; s++) sum += at(shift, s) * at(row.material, s);
    return sum;
  };
  return {
    terms: judged,
    shift,
    evidence: total - usual,
    meanShift,
    wide,
    own: judged.map((row) =>
      row ? logSumExp(row.evidence.map((value, s) => value + at(logs, s))) - row.usual : 0,
    ),
    probability: judged.map((row) => over(row, 0)),
    probabilityGivenWide: judged.map((row) => (wide > 0 ? over(row, FIRST_WIDE_SHIFT) / wide : 0)),
  };
}

type JudgedRow = {
  likelihood: Float64Array;
  prior: Float64Array;
  /** The part of the prior that makes a culprit where the lift is material. */
  guilty: Float64Array;
  /** Log evidence of the row as usual, in an account without shift. */
  usual: number;
  /** Log evidence per shift, and per shift the share of it that rests on material lifts. */
  evidence: Float64Array;
  material: Float64Array;
};

// By index over typed arrays: of an analysis of many templates this is the largest part, and callbacks double it.
function judgeRow(row: PosteriorRow, window: number, model: PosteriorModel): JudgedRow | null {
  const counts = row.windows[window];
  if (!counts || !(counts.expected > 0)) return null;
  const { likelihood, scale } = scaledLikelihood(counts, model.noise * counts.effectiveDays);
  const usualLift = usualPrior(counts.shape ?? row.shape);
  const culprit = 1 / (1 + Math.exp(-row.priorLogOdds));
  const suspected = culprit * Math.exp(splitEvidence({ ...counts, usualRatio: model.usualRatio }));
  const prior = new Float64Array(LIFTS.length);
  const changed = new Float64Array(LIFTS.length);
  let asUsual = 0;
  for (let lift = 0; lift < LIFTS.length; lift++) {
    const usual = usualLift[lift] ?? 0;
    changed[lift] = suspected * (CULPRIT_PRIOR[lift] ?? 0);
    prior[lift] = (1 - culprit) * usual + at(changed, lift);
    asUsual += usual * at(likelihood, NO_SHIFT + lift);
  }
  const guilty = row.isNew ? prior : changed;
  const evidence = new Float64Array(SHIFTS.length);
  const material = new Float64Array(SHIFTS.length);
  for (let s = 0; s < SHIFTS.length; s++) {
    const first = firstMaterialLift(counts.expected * (SHIFT_VALUES[s] ?? 1));
    let all = 0;
    let high = 0;
    for (let lift = 0; lift < LIFTS.length; lift++) {
      const likely = at(likelihood, s + lift);
      all += at(prior, lift) * likely;
      if (lift >= first) high += at(guilty, lift) * likely;
    }
    evidence[s] = Math.log(all + TINY) + scale;
    material[s] = high / (all + TINY);
  }
  return { likelihood, prior, guilty, usual: Math.log(asUsual + TINY) + scale, evidence, material };
}

/** Negative-binomial likelihood at every multiple of the expected count, scaled so that the highest is 1. */
function scaledLikelihood(counts: WindowCounts, shape: number): { likelihood: Float64Array; scale: number } {
  const { optOuts, expected } = counts;
  const constant = gammaln(optOuts + shape) - gammaln(shape) - gammaln(optOuts + 1);
  const likelihood = new Float64Array(MULTIPLES.length);
  let scale = -Infinity;
  for (let k = 0; k < likelihood.length; k++) {
    const mean = expected * (MULTIPLES[k] ?? 1);
    const tail = optOuts > 0 ? optOuts * Math.log(mean / (shape + mean)) : 0;
    const log = constant + shape * Math.log(shape / (shape + mean)) + tail;
    likelihood[k] = log;
    scale = Math.max(scale, log);
  }
  for (let k = 0; k < likelihood.length; k++) likelihood[k] = Math.exp(at(likelihood, k) - scale);
  return { likelihood, scale };
}

/** The first lift that is at least 1.7 and makes at least five opt-outs more than expected under the shift. */
function firstMaterialLift(expected: number): number {
  const needed = 1 + LEAST_EXCESS / expected;
  let enough = FIRST_MATERIAL_LIFT;
  while (enough < LIFTS.length && (LIFT_VALUES[enough] ?? 0) < needed) enough++;
  return enough;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
