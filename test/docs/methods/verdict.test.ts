import { describe, expect, it } from 'vitest';
import { accountTotals } from '../../../server/analysis/account-totals.ts';
import { judgeAccount } from '../../../server/analysis/judge-account.ts';
import { accountPosterior, type TemplatePosterior } from '../../../server/analysis/posterior.ts';
import { WINDOW_HOURS } from '../../../server/analysis/posterior-grid.ts';
import { priorLogOdds, type PriorFeatures } from '../../../server/analysis/prior-odds.ts';
import { shareOfExcess } from '../../../server/analysis/share-of-excess.ts';
import { rateOf } from '../../../server/analysis/reasons.ts';
import type { PosteriorRow } from '../../../server/analysis/window-posterior.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { simulatedAccount, START, usualBlasts } from '../../server/analysis/simulated-account.ts';
import { isByHand, quotes, written } from './quoted.ts';

const NONE: PriorFeatures = { isNew: false, grown: false, changed: false, mismatch: false, templates: 40 };
const NEW = { ...NONE, isNew: true };
const CHANGED_AND_MISMATCHED = { ...NONE, changed: true, mismatch: true };

/** The first of three templates of which 30, 21 and 9 opt-outs came where 10, 20 and 10 were expected. */
function firstOfThree(features: PriorFeatures): TemplatePosterior {
  const row = (optOuts: number, expected: number, own = NONE): PosteriorRow => ({
    priorLogOdds: priorLogOdds(own),
    shape: 40,
    isYoung: false,
    isNew: own.isNew,
    windows: WINDOW_HOURS.map(() => ({
      optOuts,
      expected,
      effectiveDays: 2,
      outside: { optOuts: 0, exposure: 0 },
      inside: { optOuts: 0, exposure: 0 },
    })),
  });
  const rows = [row(30, 10, features), row(21, 20), row(9, 10)];
  const [first] = accountPosterior(rows, { noise: 9, usualRatio: 1.6 }).templates;
  if (!first) throw new Error('three rows have three posteriors');
  return first;
}

describe('Posterior', () => {
  it('weighs what is known of a template with what came', () => {
    const [none, fresh, both] = [NONE, NEW, CHANGED_AND_MISMATCHED].map((features) =>
      written(firstOfThree(features).probability, 2),
    );
    quotes(
      'Posterior',
      `The first has p = ${none} without features, ${fresh} when new (log odds ${priorLogOdds(NEW)}), ${both} when changed and sent outside consent (${priorLogOdds(CHANGED_AND_MISMATCHED)}).`,
    );
  });
});

describe('Lift', () => {
  it('says how many times the usual, and how many opt-outs that is', () => {
    const { lift } = firstOfThree(CHANGED_AND_MISMATCHED);
    if (lift === null) throw new Error('opt-outs were expected');
    const one = (value: number): string => written(value, 1);
    quotes(
      'Lift',
      `in the example above, changed and sent outside consent: lift ${one(lift.median)} (${one(lift.low)} to ${one(lift.high)}), excess ${one(lift.excess)} of 30 (${one(lift.excessLow)} to ${one(lift.excessHigh)}).`,
    );
  });
});

describe('Verdict', () => {
  it('says how sure the share of the excess is', () => {
    const { share, shareInterval } = shareOfExcess({
      excess: 20,
      excessInterval: { low: 12, high: 25 },
      accountExcess: 30,
      othersSpread: 5,
    });
    isByHand(share, 20 / 30);
    isByHand(shareInterval.low, 12 / (12 + 10 + 1.96 * 5));
    isByHand(shareInterval.high, 25 / (25 + 10 - 1.96 * 5));
    const two = (value: number): string => written(value, 2);
    quotes(
      'Verdict',
      `an excess of 20 (12 to 25) in an account with 30, the others' expectation known to 5 opt-outs: share ${two(share)} (${two(shareInterval.low)} to ${two(shareInterval.high)}).`,
    );
  });

  it('says where the account would be without the template', () => {
    const days = 10;
    const { templates } = judgeAccount({
      data: simulatedAccount({ days, blasts: usualBlasts({ days, count: 2, deliveries: 100 }) }),
      state: null,
      settled: [],
      asOf: START + days * DAY_MS,
    });
    const counts = [
      { optOuts: 30, deliveries: 1_000 },
      { optOuts: 30, deliveries: 8_000 },
    ];
    const account = templates.map((template, index) => ({
      ...template,
      totals: template.totals.map((window) => ({ ...window, ...counts[index] })),
    }));
    expect(account).toHaveLength(2);
    const whole = accountTotals(account, 0);
    const rest = accountTotals(account, 0, account[0]);
    const [withIt, without] = [whole, rest].map(
      ({ optOuts, deliveries }) => 100 * rateOf(optOuts, deliveries),
    );
    isByHand(withIt, (100 * 60) / 9_000);
    isByHand(without, (100 * 30) / 8_000);
    quotes(
      'Verdict',
      `30 of 60 opt-outs in 1,000 of 9,000 deliveries are the template's: with it ${written(withIt ?? NaN, 2)} %, without it 30 / 8,000 = ${written(without ?? NaN, 3)} %.`,
    );
  });
});
