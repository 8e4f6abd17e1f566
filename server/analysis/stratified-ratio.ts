import type { RatioInterval } from './verdict.ts';

/** Opt-outs of one arm, and a sample of the deliveries they may come from. */
type SampledArm = { optOuts: number; deliveries: number };

/** `information`: 1 / variance of the log ratio. */
export type StratifiedRatio = RatioInterval & { information: number };

const NORMAL_97_5 = 1.959963984540054;

/**
 * How many times as often deliveries of one arm end in an opt-out as those of the other, over strata, with its 95 % interval:
 * the odds ratio of Mantel and Haenszel (1959) of opt-outs against sampled deliveries, with the variance of Robins, Breslow
 * and Greenland (1986). Deliveries stand for all deliveries, so the odds ratio is the rate ratio, and that they are a
 * sample widens it. Null when either arm has no opt-outs beside deliveries of the other. Source: docs/methods.md#rivals
 */
export function stratifiedRatio(
  strata: readonly { more: SampledArm; fewer: SampledArm }[],
): StratifiedRatio | null {
  let above = 0;
  let below = 0;
  let spreadAbove = 0;
  let spreadMixed = 0;
  let spreadBelow = 0;
  for (const { more, fewer } of strata) {
    const total = more.optOuts + more.deliveries + fewer.optOuts + fewer.deliveries;
    if (!(total > 0)) continue;
    const up = (more.optOuts * fewer.deliveries) / total;
    const down = (fewer.optOuts * more.deliveries) / total;
    const concordant = (more.optOuts + fewer.deliveries) / total;
    const discordant = (fewer.optOuts + more.deliveries) / total;
    above += up;
    below += down;
    spreadAbove += concordant * up;
    spreadMixed += concordant * down + discordant * up;
    spreadBelow += discordant * down;
  }
  if (!(above > 0) || !(below > 0)) return null;
  const variance =
    spreadAbove / (2 * above ** 2) + spreadMixed / (2 * above * below) + spreadBelow / (2 * below ** 2);
  const spread = NORMAL_97_5 * Math.sqrt(variance);
  const median = above / below;
  return {
    low: median * Math.exp(-spread),
    median,
    high: median * Math.exp(spread),
    information: 1 / variance,
  };
}
