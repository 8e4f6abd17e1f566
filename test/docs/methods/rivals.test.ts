import { describe, expect, it } from 'vitest';
import type { TemplateSeries } from '../../../server/analysis/input.ts';
import { negativeBinomialUpperTail } from '../../../server/analysis/negative-binomial.ts';
import { providerOutages, usualFailures } from '../../../server/analysis/provider-outage.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { START, emptySeries, simulatedAccount } from '../../server/analysis/simulated-account.ts';
import { quotes, written } from './quoted.ts';

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
