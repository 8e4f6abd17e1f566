import { describe, expect, it } from 'vitest';
import type { ContactSample, SampledTemplate } from '../../../server/analysis/contact-sample.ts';
import { frequencyCurve, rateOfMix } from '../../../server/analysis/frequency-curve.ts';
import { freshImport } from '../../../server/analysis/fresh-import.ts';
import { stratifiedRatio } from '../../../server/analysis/stratified-ratio.ts';
import type { TemplateSeries } from '../../../server/analysis/input.ts';
import { negativeBinomialUpperTail } from '../../../server/analysis/negative-binomial.ts';
import { providerOutages, usualFailures } from '../../../server/analysis/provider-outage.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { START, emptySeries, simulatedAccount } from '../../server/analysis/simulated-account.ts';
import { isByHand, quotes, written } from './quoted.ts';

describe('provider outage', () => {
  const DAYS = 10;
  const BAD_HOURS = 3;

  /** One template, 200 messages an hour, 4 of them failed; in the last three hours so many. */
  const failing = (failed: number) => {
    const own: TemplateSeries = emptySeries(DAYS * 96);
    for (let hour = 0; hour < DAYS * 24; hour++) {
      const now = hour >= DAYS * 24 - BAD_HOURS ? failed : 4;
      own.delivered[hour * 4] = 200 - now;
      own.failed[hour * 4] = now;
    }
    return { ...simulatedAccount({ days: DAYS, blasts: [] }), series: new Map([['a', own]]) };
  };

  it('needs a tenth of an hour and fifty above the usual', () => {
    const hours = Array.from({ length: 24 }, () => ({ delivered: [196], failed: [4] }));
    expect(usualFailures(hours)).toEqual({ share: 0.02, shape: 9 });
    const chance = negativeBinomialUpperTail(15, { mean: 4, shape: 9 });
    expect(providerOutages(failing(20), START + DAYS * DAY_MS)).toEqual([]);
    expect(providerOutages(failing(21), START + DAYS * DAY_MS)).toMatchObject([{ hours: 3, failed: 63 }]);
    quotes(
      'Rivals',
      `usual 2 %, varying little, so shape 9; of 200 messages in an hour 4 are expected to fail, 15 have probability ${written(chance, 4)}, but a tenth is 20. Three such hours are a rival with 21 each (63 - 12 = 51), not with 20 (48).`,
    );
  });
});

describe('fresh import', () => {
  it('is a share of sampled deliveries against that of the week before', () => {
    const own: SampledTemplate = {
      steps: [{ deliveries: [150, 50, 0, 0, 0], toNew: 120 }],
      before: [],
      optOuts: { now: [], before: [] },
    };
    const weeks = [0, 1].map(() => ({ people: 1_000, deliveries: 1_500 }));
    const month = { people: 0, deliveries: 0 };
    const contacts: ContactSample = {
      weeks,
      month,
      monthBefore: month,
      toNew: 120,
      toNewBefore: 150,
      templates: new Map([['a', own]]),
    };
    const found = freshImport({ contacts, template: 'a', since: START, asOf: START });
    expect(found).toMatchObject({ share: 120 / 200, usualShare: 150 / 1_500 });
    quotes(
      'Rivals',
      '120 of 200 sampled deliveries to new people, and 150 of 1,500 the week before: 60 % against 10 %.',
    );
  });
});

describe('frequency pressure', () => {
  it('draws a ratio to no difference and weighs deliveries with it', () => {
    const ratio = stratifiedRatio([
      { more: { optOuts: 30, deliveries: 500 }, fewer: { optOuts: 20, deliveries: 1_000 } },
    ]);
    const variance = 1 / 30 + 1 / 500 + 1 / 20 + 1 / 1_000;
    isByHand(ratio?.median, 3);
    isByHand(ratio?.information, 1 / variance);
    const ends = (quantile: number): string =>
      [-1, 1].map((sign) => written(3 * Math.exp(sign * quantile * Math.sqrt(variance)), 1)).join(' to ');
    const weight = 1 / variance / (1 / variance + 4);
    const drawn = 3 ** weight;
    const curve = frequencyCurve([{ optOuts: [20, 0, 30, 0, 0], deliveries: [1_000, 0, 500, 0, 0] }], 0);
    const now = rateOfMix(curve, [500, 500, 2_000, 0, 0]) ?? NaN;
    const before = rateOfMix(curve, [4_000, 1_900, 100, 0, 0]) ?? NaN;
    isByHand(now, (1_000 + 2_000 * drawn) / 3_000);
    isByHand(before, (5_900 + 100 * drawn) / 6_000);
    const more = (now / before - 1) * 100;
    quotes(
      'Rivals',
      `R = 3.0 (${ends(1.96)}; as one of four ${ends(2.4977)}), information ${written(1 / variance, 1)}, drawn to ${written(drawn, 2)}.`,
    );
    quotes(
      'Rivals',
      `${written(now, 2)} against ${written(before, 2)} times the rate of the first; of 100 expected opt-outs ${written(more)} more, so ${written((more / 150) * 100)} % of an excess of 150.`,
    );
  });
});
