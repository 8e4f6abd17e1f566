import { DAY_MS, bucketOf } from '../../core/time.ts';
import { sumBetween, WHOLE_PPM } from '../account-grid.ts';
import type { NegativeBinomial } from '../negative-binomial.ts';
import { WEEK_WINDOW } from '../posterior-grid.ts';
import { rateInterval } from '../rate-interval.ts';
import type { Interval } from '../verdict.ts';
import type { AccountBook } from './account-book.ts';

/** The last seven times 24 hours of one template, as the verdict counts them. */
export type TemplateWeek = {
  deliveries: number;
  optOuts: number;
  /** Of these, those that answered a message of it. */
  exact: number;
  rate: number | null;
  interval: Interval | null;
  /** Opt-outs to be expected; null where it was sent too little to say. */
  expected: number | null;
  /** The same as a distribution. */
  expectation: NegativeBinomial | null;
  /** Opt-outs per expected one. */
  change: number | null;
  /** Deliveries by consent at send. `coverage`: share of those with consent among those of whom it is known; `known`: share of
   *  deliveries of whom it is; null without any. */
  consent: { granted: number; outside: number; unknown: number; coverage: number | null; known: number };
};

/** Sums them from the judged grid. */
export function weekOf(
  { inputs, judged }: Pick<AccountBook, 'inputs' | 'judged'>,
  key: string,
): TemplateWeek {
  const { asOf, data } = inputs;
  const template = judged.grid.templates.find((other) => other.key === key);
  const range = { from: asOf - 7 * DAY_MS, to: asOf };
  const sum = (values: Float64Array | undefined): number =>
    values === undefined ? 0 : sumBetween(judged.grid, values, range);
  const deliveries = sum(template?.delivered);
  const optOuts = sum(template?.optOuts) / WHOLE_PPM;
  const outside = sum(template?.deliveredOutside);
  const unknown = sum(template?.deliveredUnknown);
  const granted = deliveries - outside - unknown;
  const own = judged.templates.find((other) => other.key === key);
  const totals = own?.totals[WEEK_WINDOW];
  const mean = own && totals ? totals.exposure * own.reference.rate : 0;
  const expectation =
    own && totals && mean > 0
      ? {
          mean,
          shape: 1 / (1 / own.reference.shape + 1 / (judged.noise * totals.effectiveDays)),
        }
      : null;
  const exact = data.series.get(key)?.exact.slice(bucketOf(range.from) - data.fromBucket) ?? [];
  return {
    deliveries,
    optOuts,
    exact: [...exact].reduce((total, n) => total + n, 0),
    rate: deliveries > 0 ? optOuts / deliveries : null,
    interval: rateInterval(optOuts, deliveries),
    expected: expectation?.mean ?? null,
    expectation,
    change: expectation === null ? null : optOuts / expectation.mean,
    consent: {
      granted,
      outside,
      unknown,
      coverage: granted + outside > 0 ? granted / (granted + outside) : null,
      known: deliveries > 0 ? (granted + outside) / deliveries : 0,
    },
  };
}
