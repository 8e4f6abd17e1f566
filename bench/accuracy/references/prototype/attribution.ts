import { lagDensity, type LagKernel } from './lag-kernel.ts';

/** A delivery before an opt-out; `template` is an index into the lists of the input. */
export type WeighedCandidate = { template: number; lagHours: number; outside: boolean };

export type AttributionInput = {
  /** Candidates of each opt-out without context. */
  optOuts: readonly (readonly WeighedCandidate[])[];
  kernel: LagKernel;
  /** Per template: usual rate, exposure of the span, opt-outs of the span with context, share without context. */
  rates: readonly number[];
  exposure: readonly number[];
  certain: readonly number[];
  withoutContext: readonly number[];
};

const NONE = 1e-6;
const PRIOR_OPT_OUTS = 3;
const ITERATIONS = 12;
/** Times as often as others that people outside consent are taken to leave. */
const OUTSIDE_RATIO = 1.6;

/** Expectation-maximisation over templates' current rates: one weight per candidate of each opt-out. */
export function attribute(input: AttributionInput): number[][] {
  const fits = input.optOuts.map((candidates) =>
    candidates.map(
      ({ template, lagHours, outside }) =>
        lagDensity(input.kernel, lagHours) *
        (input.withoutContext[template] ?? 1) *
        (outside ? OUTSIDE_RATIO : 1),
    ),
  );
  let current = [...input.rates];
  let weights: number[][] = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const caused = [...input.certain];
    weights = input.optOuts.map((candidates, index) => {
      const parts = candidates.map(({ template }, j) => (fits[index]?.[j] ?? 0) * (current[template] ?? 0));
      const total = parts.reduce((sum, part) => sum + part, NONE);
      return parts.map((part, j) => {
        const template = candidates[j]?.template ?? -1;
        caused[template] = (caused[template] ?? 0) + part / total;
        return part / total;
      });
    });
    current = input.rates.map(
      (rate, template) =>
        (PRIOR_OPT_OUTS + (caused[template] ?? 0)) /
        (PRIOR_OPT_OUTS / rate + (input.exposure[template] ?? 0)),
    );
  }
  return weights;
}
