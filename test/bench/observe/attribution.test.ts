import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../../bench/accuracy/observe/attribution.ts';
import { drawWorld } from '../../../bench/accuracy/world/draw-world.ts';
import type { World, WorldOptOut } from '../../../bench/accuracy/world/world.ts';
import type { SettledWeight } from '../../../server/analysis/learned-state.ts';
import { HOUR_MS } from '../../../server/core/time.ts';

const DRAWN = drawWorld({ seed: 1, scenario: 'low-volume' });
const [FIRST = '', SECOND = ''] = DRAWN.templates.map(({ key }) => key);

/** Provoked by the first template; the second reached the person last. */
const OPT_OUT: WorldOptOut = {
  at: DRAWN.start + 10 * HOUR_MS,
  happenedAt: DRAWN.start + 10 * HOUR_MS,
  cause: 0,
  causeAt: DRAWN.start + 8 * HOUR_MS,
  excess: 0,
  surplus: 0,
  exact: false,
  candidates: [
    { template: 1, deliveredAt: DRAWN.start + 9 * HOUR_MS, outside: false },
    { template: 0, deliveredAt: DRAWN.start + 8 * HOUR_MS, outside: false },
  ],
};

function scored(optOut: Partial<WorldOptOut>, weights: [string, number][]) {
  const world: World = { ...DRAWN, optOuts: [{ ...OPT_OUT, ...optOut }] };
  return attributionOf(world, {
    from: DRAWN.start,
    weights: weights.map(([template, ppm]): SettledWeight => ({
      optOut: 'o0',
      message: 'm',
      template,
      consentClass: 0,
      at: OPT_OUT.at,
      ppm,
    })),
  });
}

describe('attribution of an ambiguous opt-out', () => {
  it('is right when most of the weight is on the cause, and costs the logarithm of what is on it', () => {
    const { optOuts, right, logLoss } = scored({}, [
      [FIRST, 700_000],
      [SECOND, 200_000],
    ]);
    expect([optOuts, right]).toEqual([1, 1]);
    expect(logLoss).toBeCloseTo(-Math.log(0.7), 12);
  });

  it('adds up the weights of a template that sent twice', () => {
    const { right, logLoss } = scored({}, [
      [FIRST, 300_000],
      [FIRST, 300_000],
      [SECOND, 400_000],
    ]);
    expect(right).toBe(1);
    expect(logLoss).toBeCloseTo(-Math.log(0.6), 12);
  });

  it('leaves to nobody what no template is given', () => {
    const { right, logLoss } = scored({ cause: -1 }, [
      [FIRST, 600_000],
      [SECOND, 300_000],
    ]);
    expect(right).toBe(0);
    expect(logLoss).toBeCloseTo(-Math.log(0.1), 12);
  });

  it('is scored beside the last touch and equal weights', () => {
    const { lastTouch, equalWeights } = scored({}, [[FIRST, 900_000]]);
    expect(lastTouch.right).toBe(0);
    expect(lastTouch.logLoss).toBeCloseTo(-Math.log(0.001), 12);
    expect(equalWeights.logLoss).toBeCloseTo(Math.log(2), 12);
  });

  it('is not asked where the message is known, one template is possible or the reply was held up', () => {
    expect(scored({ exact: true }, [[FIRST, 1]]).optOuts).toBe(0);
    expect(scored({ candidates: OPT_OUT.candidates.slice(0, 1) }, [[FIRST, 1]]).optOuts).toBe(0);
    expect(scored({ happenedAt: OPT_OUT.at - HOUR_MS }, [[FIRST, 1]]).optOuts).toBe(0);
  });
});
