import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Interval } from './verdict.ts';

/** 95 % interval of opt-outs per delivery: beta quantiles under the prior of Jeffreys, which take broken counts as well.
 *  Null without deliveries. Source: docs/methods.md#expected-range */
export function rateInterval(optOuts: number, deliveries: number): Interval | null {
  if (!(deliveries > 0)) return null;
  const left = Math.max(0, deliveries - optOuts);
  const at = (fraction: number): number => betaQuantile(fraction, optOuts + 0.5, left + 0.5);
  return { low: optOuts > 0 ? at(0.025) : 0, high: left > 0 ? at(0.975) : 1 };
}
