import { accountGrid } from '../../server/analysis/account-grid.ts';
import { attributeAccount } from '../../server/analysis/attribute-account.ts';
import { fitLagKernel } from '../../server/analysis/lag-kernel.ts';
import type { EpochMs } from '../../server/core/time.ts';
import { inputsAt, type AnalysisAccess } from './analyse-at.ts';

/** A part of one opt-out without reply context: `ppm` of 1,000,000 is put down to the template. */
export type OptOutWeight = { optOut: string; template: string; ppm: number };

/** Weights of the opt-outs of unknown cause with `at` in `[from, to)`: the settled ones as they are kept, the others as
 *  the analysis at `to` has them. Folds what learned state is missing first. */
export async function optOutWeights(
  access: AnalysisAccess,
  { from, to }: { from: EpochMs; to: EpochMs },
): Promise<OptOutWeight[]> {
  const inputs = await inputsAt(access, to);
  const kernel = fitLagKernel(inputs.state?.lagCounts ?? []);
  const grid = accountGrid({ data: inputs.data, kernel, to: inputs.asOf });
  const settled = await access.read((store) => store.settled(from, to));
  const weights: OptOutWeight[] = settled.map((row) => ({
    optOut: row.opt_out,
    template: row.template_key,
    ppm: row.weight,
  }));
  // For an instant that is past, later epochs have settled what was open then.
  const known = new Set(weights.map(({ optOut }) => optOut));
  for (const { optOut, template, ppm, at } of attributeAccount({ ...inputs, grid, kernel })) {
    if (at >= from && !known.has(optOut)) weights.push({ optOut, template, ppm });
  }
  return weights;
}
