import { lagDensity, type LagKernel } from './lag-kernel.ts';

/** A delivery that may have provoked an opt-out; `template` is an index into the lists of the input. */
export type WeighedCandidate = { template: number; lagHours: number; outside: boolean };

export type AttributionInput = {
  /** One list of candidates per opt-out of unknown cause, in an order fixed by their values. */
  optOuts: readonly (readonly WeighedCandidate[])[];
  kernel: LagKernel;
  /** Per template: usual rate per delivery. */
  rates: readonly number[];
  /** Per template: exposure over the span the opt-outs come from. */
  exposure: readonly number[];
  /** Per template: opt-outs of the span whose cause is already fixed. */
  certain: readonly number[];
  /** Per template: share of its opt-outs that come without reply context. */
  withoutContext: readonly number[];
  /** How many times as often people outside consent leave in ordinary times. */
  usualRatio: number;
};

/** Weight of "none of them": an opt-out far from every delivery stays unattributed. */
const NONE = 1e-6;
/** A template's usual rate is worth so many opt-outs: keeps a quiet one from swallowing everything. */
const PRIOR_OPT_OUTS = 3;
const ITERATIONS = 12;

/**
 * Expectation-maximisation: who caused each opt-out, given how strongly each template currently makes people leave,
 * and the other way round. Returns per opt-out one weight per candidate; what is missing to 1 is unattributed.
 * Source: docs/methods.md#attribution
 */
export function attribute(input: AttributionInput): number[][] {
  const { optOuts, kernel, usualRatio } = input;
  // One list of all candidates: the loop below runs for every opt-out of four days, in every analysis.
  const all = optOuts.flat();
  const fits = Float64Array.from(
    all,
    ({ template, lagHours, outside }) =>
      lagDensity(kernel, lagHours) * (input.withoutContext[template] ?? 1) * (outside ? usualRatio : 1),
  );
  const weights = new Float64Array(all.length);
  let current = Float64Array.from(input.rates);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const caused = Float64Array.from(input.rates, (_, template) => input.certain[template] ?? 0);
    let first = 0;
    for (const { length } of optOuts) {
      const end = first + length;
      let total = NONE;
      for (let at = first; at < end; at++) {
        const part = fits[at]! * (current[all[at]!.template] ?? 0);
        weights[at] = part;
        total += part;
      }
      for (let at = first; at < end; at++) {
        weights[at] = weights[at]! / total;
        const { template } = all[at]!;
        if (template >= 0) caused[template] = caused[template]! + weights[at]!;
      }
      first = end;
    }
    current = Float64Array.from(
      input.rates,
      (rate, template) =>
        (PRIOR_OPT_OUTS + caused[template]!) / (PRIOR_OPT_OUTS / rate + (input.exposure[template] ?? 0)),
    );
  }
  let next = 0;
  return optOuts.map(({ length }) => Array.from(weights.subarray(next, (next += length))));
}
