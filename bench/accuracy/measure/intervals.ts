import type { AccountRecord, CulpritRecord } from '../record.ts';
import type { Part } from './figure.ts';

/** Intervals are asked of injected culprits with so many expected excess opt-outs, named or not. */
const LEAST_EXCESS = 12;

/** Culprits of an account whose estimates are scored. */
export function estimated({ culprits }: AccountRecord): CulpritRecord[] {
  return culprits.filter(({ excess }) => excess >= LEAST_EXCESS);
}

/** How many intervals of the lift hold the true lift; one that was not given holds nothing. */
export function liftCoverage(record: AccountRecord): Part {
  const cases = estimated(record);
  const top = cases.filter(({ lift, atEnd }) => holds(atEnd.liftInterval, lift)).length;
  return { top, of: cases.length };
}

/** How many intervals of the share of excess hold the true share; of those that were given. */
export function shareCoverage(record: AccountRecord): Part {
  const cases = estimated(record).filter(({ atEnd }) => atEnd.shareInterval !== null);
  const top = cases.filter(({ atEnd }) => holds(atEnd.shareInterval, atEnd.trueShare)).length;
  return { top, of: cases.length };
}

/** Estimated over true excess; 0 where nothing was estimated. */
export function excessRatios(record: AccountRecord): number[] {
  return estimated(record)
    .filter(({ atEnd }) => atEnd.trueExcess > 0)
    .map(({ atEnd }) => atEnd.excess / atEnd.trueExcess);
}

/** How far the estimated share of excess is from the true one. */
export function shareErrors(record: AccountRecord): number[] {
  return estimated(record).map(({ atEnd }) => Math.abs(atEnd.share - atEnd.trueShare));
}

/** How many intervals of the consent lift hold the true ratio. */
export function mismatchCoverage({ mismatches }: AccountRecord): Part {
  return { top: mismatches.filter((each) => holds(each, each.truth)).length, of: mismatches.length };
}

/** Estimated over true consent lift, as the distance of their logarithms. */
export function mismatchErrors({ mismatches }: AccountRecord): number[] {
  return mismatches.map(({ estimate, truth }) => Math.abs(Math.log(estimate / truth)));
}

function holds(interval: { low: number; high: number } | null, truth: number): boolean {
  return interval !== null && truth >= interval.low && truth <= interval.high;
}
