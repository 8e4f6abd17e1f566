import { rateInterval } from '../rate-interval.ts';
import type { Interval } from '../verdict.ts';

/** Below so many deliveries a rate is shown as what little it is. */
export const FEW_DELIVERIES = 100;

/** Deliveries and the opt-outs put down to them. */
export type RatedCount = {
  deliveries: number;
  optOuts: number;
  rate: number | null;
  interval: Interval | null;
  isFew: boolean;
};

export function ratedCount(deliveries: number, optOuts: number): RatedCount {
  return {
    deliveries,
    optOuts,
    rate: deliveries > 0 ? optOuts / deliveries : null,
    interval: rateInterval(optOuts, deliveries),
    isFew: deliveries < FEW_DELIVERIES,
  };
}
