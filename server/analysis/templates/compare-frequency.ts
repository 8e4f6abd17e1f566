import type { EpochMs } from '../../core/time.ts';
import { sumClasses, type ContactSample } from '../contact-sample.ts';
import { frequencyCurve, strataOf } from '../frequency-curve.ts';
import type { RatioInterval } from '../verdict.ts';
import { FEW_DELIVERIES } from './rated-count.ts';

/** Deliveries to people who had got so many template messages in the seven days up to it (`most` null: no end), and opt-outs
 *  that answer one: as sampled. `ratio`: how many times as often they end in an opt-out as those of the usual class. */
export type ComparedFrequency = {
  least: number;
  most: number | null;
  deliveries: number;
  optOuts: number;
  isUsual: boolean;
  isFew: boolean;
  ratio: RatioInterval | null;
};

/**
 * How people take the template by how much they get, of the last five weeks, fewest messages first. It is estimated: from the
 * sample that an analysis reads while people leave more than usual; nothing without it, or where all are of one class.
 * Source: docs/methods.md#beside-one-another
 */
export function compareFrequency(
  contacts: ContactSample | undefined,
  { key, asOf }: { key: string; asOf: EpochMs },
): ComparedFrequency[] {
  const own = contacts?.templates.get(key);
  if (own === undefined) return [];
  const strata = strataOf(own, asOf);
  const all = sumClasses(strata.map(({ deliveries }) => deliveries));
  const usual = all.indexOf(Math.max(...all));
  const classes = frequencyCurve(strata, usual)
    .map(({ ratio, ...counts }, index) => ({
      ...counts,
      isUsual: index === usual,
      isFew: counts.deliveries < FEW_DELIVERIES,
      ratio: ratio && { low: ratio.low, median: ratio.median, high: ratio.high },
    }))
    .filter(({ deliveries }) => deliveries > 0);
  return classes.length < 2 ? [] : classes;
}
