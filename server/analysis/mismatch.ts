import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Arm } from './split-evidence.ts';
import type { RatioInterval } from './verdict.ts';

/** From this share of deliveries outside consent on, and twice the usual share, a template counts as mismatched. */
const LEAST_SHARE = 0.3;
const LEAST_MULTIPLE = 2;
/** A template's usual share is drawn to 0.1 with the weight of so many deliveries. */
const USUAL_SHARE = 0.1;
const USUAL_SHARE_WEIGHT = 300;

/**
 * How many times as often people outside consent leave as people inside: exact interval from the beta quantiles
 * of the share of opt-outs outside, turned into odds times the ratio of exposures. Null when an arm is empty.
 * Source: docs/methods.md#consent-lift
 */
export function consentLift({ outside, inside }: { outside: Arm; inside: Arm }): RatioInterval | null {
  if (!(outside.exposure > 0) || !(inside.exposure > 0)) return null;
  const ratioAt = (fraction: number) => {
    const share = betaQuantile(fraction, outside.optOuts + 0.5, inside.optOuts + 0.5);
    return (share / (1 - share)) * (inside.exposure / outside.exposure);
  };
  return { low: ratioAt(0.025), median: ratioAt(0.5), high: ratioAt(0.975) };
}

/** Usual share of a template's exposure outside consent, from its past. */
export function usualOutsideShare(past: { exposure: number; exposureOutside: number }): number {
  return (past.exposureOutside + USUAL_SHARE * USUAL_SHARE_WEIGHT) / (past.exposure + USUAL_SHARE_WEIGHT);
}

/** Whether a share outside consent is a mismatch: at least 0.3 and at least twice the usual. */
export function isMismatch({ share, usual }: { share: number; usual: number }): boolean {
  return share >= Math.max(LEAST_SHARE, LEAST_MULTIPLE * usual);
}
