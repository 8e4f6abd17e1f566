import { isOutsideConsent } from '../core/consent-class.ts';
import { BUCKET_MS, HOUR_MS, type EpochMs } from '../core/time.ts';
import { WHOLE_PPM, sumBetween, type AccountGrid } from './account-grid.ts';
import { attribute } from './attribution.ts';
import { groupAt } from './group.ts';
import type { AnalysisData, Candidate, CountedOptOut } from './input.ts';
import { LAG_HOURS, type LagKernel } from './lag-kernel.ts';
import {
  groupRate,
  learnedTemplates,
  type LearnedState,
  type SettledWeight,
  type WeightSum,
} from './learned-state.ts';
import { USUAL_RATIO } from './usual-ratio.ts';

export type AttributeAccountInput = {
  data: AnalysisData;
  state: LearnedState | null;
  settled: readonly WeightSum[];
  grid: AccountGrid;
  kernel: LagKernel;
  asOf: EpochMs;
};

/** The account's share with reply context counts as so many opt-outs of every template, and is itself drawn to 1/2. */
const CONTEXT_PRIOR = 4;

/**
 * Weights of all opt-outs of unknown cause that are not settled yet and lie before `asOf`, in integer ppm.
 * Opt-outs and candidates are put in an order fixed by their values, so that any order of the input gives the same.
 * Source: docs/methods.md#attribution
 */
export function attributeAccount(input: AttributeAccountInput): SettledWeight[] {
  const { data, state, grid, asOf } = input;
  const gridStart = grid.fromBucket * BUCKET_MS;
  const settledUntil = state?.settledUntil ?? gridStart;
  const span = { from: Math.min(asOf - LAG_HOURS * HOUR_MS, settledUntil), to: asOf };
  const open = data.optOuts
    .filter((optOut) => optOut.exact === null && optOut.at >= settledUntil && optOut.at < asOf)
    .map((optOut) => ({ optOut, candidates: reachable(optOut) }))
    .sort(compareByValue);
  const position = new Map(grid.templates.map((template, index) => [template.key, index]));
  const learned = learnedTemplates(state);
  const certain = grid.templates.map((template) => sumBetween(grid, template.optOuts, span));
  for (const weight of input.settled) {
    const index = position.get(weight.template);
    if (index === undefined || weight.at < span.from || weight.at >= settledUntil) continue;
    certain[index] = (certain[index] ?? 0) + weight.ppm;
  }
  const weights = attribute({
    optOuts: open.map(({ optOut, candidates }) =>
      candidates.map((candidate) => ({
        template: position.get(candidate.template) ?? -1,
        lagHours: (optOut.at - candidate.deliveredAt) / HOUR_MS,
        outside: isOutsideConsent(candidate.consentClass),
      })),
    ),
    kernel: input.kernel,
    rates: grid.templates.map(
      ({ key }) => learned.get(key)?.rate ?? groupRate(state, groupAt(data, key, asOf)).rate,
    ),
    exposure: grid.templates.map((template) => sumBetween(grid, template.exposure, span)),
    certain: certain.map((ppm) => ppm / WHOLE_PPM),
    withoutContext: withoutContext(
      state,
      grid.templates.map(({ key }) => key),
    ),
    usualRatio: state?.usualRatio ?? USUAL_RATIO,
  });
  return open.flatMap(({ optOut, candidates }, index) =>
    candidates.flatMap(({ template, consentClass, message }, j) => {
      const ppm = Math.floor((weights[index]?.[j] ?? 0) * WHOLE_PPM);
      return ppm > 0 ? [{ optOut: optOut.key, message, template, consentClass, at: optOut.at, ppm }] : [];
    }),
  );
}

type OpenOptOut = { optOut: CountedOptOut; candidates: Candidate[] };

function reachable(optOut: CountedOptOut): Candidate[] {
  return optOut.candidates
    .filter(({ deliveredAt }) => deliveredAt <= optOut.at && optOut.at - deliveredAt < LAG_HOURS * HOUR_MS)
    .sort(compareCandidates);
}

/** Equal in every value means equal in every weight, so the rest of the order does not matter. */
function compareByValue(left: OpenOptOut, right: OpenOptOut): number {
  const byInstant = left.optOut.at - right.optOut.at || left.candidates.length - right.candidates.length;
  if (byInstant !== 0) return byInstant;
  for (const [index, candidate] of left.candidates.entries()) {
    const other = right.candidates[index];
    const order = other ? compareCandidates(candidate, other) : 0;
    if (order !== 0) return order;
  }
  return 0;
}

function compareCandidates(left: Candidate, right: Candidate): number {
  if (left.deliveredAt !== right.deliveredAt) return left.deliveredAt - right.deliveredAt;
  if (left.template !== right.template) return left.template < right.template ? -1 : 1;
  return left.consentClass - right.consentClass;
}

/** Per template the share of opt-outs without reply context, drawn to the account's. */
export function withoutContext(state: LearnedState | null, keys: readonly string[]): number[] {
  const learned = learnedTemplates(state);
  let withContext = CONTEXT_PRIOR / 2;
  let all = CONTEXT_PRIOR;
  for (const template of learned.values()) {
    withContext += template.withContext / WHOLE_PPM;
    all += template.settled / WHOLE_PPM;
  }
  const usual = withContext / all;
  return keys.map((key) => {
    const template = learned.get(key);
    const context = (template?.withContext ?? 0) / WHOLE_PPM + CONTEXT_PRIOR * usual;
    return 1 - context / ((template?.settled ?? 0) / WHOLE_PPM + CONTEXT_PRIOR);
  });
}
