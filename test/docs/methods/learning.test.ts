import { describe, expect, it } from 'vitest';
import { fitBaseline } from '../../../server/analysis/baseline.ts';
import { fitNoise } from '../../../server/analysis/noise.ts';
import { priorLogOdds } from '../../../server/analysis/prior-odds.ts';
import { isByHand, quotes, written } from './quoted.ts';

const days = (number: number, valueOf: (day: number) => number): number[] =>
  Array.from({ length: number }, (_, day) => valueOf(day));

describe('Groups and baseline', () => {
  it('lets old days fade and heavy days count less', () => {
    const unit = {
      group: 'marketing',
      optOuts: days(56, () => 4),
      exposure: days(56, () => 1_000),
      counts: days(56, () => 1),
    };
    const { templates, groups } = fitBaseline([unit], 9);
    const { rate: mean = NaN, shape: spread = NaN } = groups.get('marketing') ?? {};
    const { rate = NaN, shape = NaN } = templates[0] ?? {};
    const heavy = 1 / (1 + 4 / 9);
    const weight = days(56, (age) => heavy * 0.5 ** (age / 28)).reduce((sum, part) => sum + part, 0);
    isByHand(mean, 0.004);
    isByHand(shape, spread + weight * 4);
    isByHand(rate, shape / (spread / 0.004 + weight * 1_000));
    quotes(
      'Groups and baseline',
      `56 days of 4 opt-outs in 1,000 deliveries, alone in its group, k = 9: m = ${written(mean, 3)} and a = ${spread}; each day weighs ${written(heavy, 3)} x 0.5^(age / 28), together ${written(weight, 2)} of 56, so A = ${spread} + ${written(weight, 2)} x 4 = ${written(shape, 1)} and the rate is ${written(shape, 1)} / (${spread} / 0.004 + ${written(weight * 1_000)}) = ${written(rate, 4)}.`,
    );
  });
});

describe('Noise', () => {
  /** log P(x) with mean 10, by the product (k + x - 1) ... k / x! and its powers. */
  function logChance(x: number, k: number): number {
    let log = k * Math.log(k / (k + 10)) + x * Math.log(10 / (k + 10));
    for (let factor = 1; factor <= x; factor++) log += Math.log((k + factor - 1) / factor);
    return log;
  }

  it('is as large as the days are rough', () => {
    const unit = {
      group: 'marketing',
      optOuts: days(20, (day) => (day % 2 === 0 ? 4 : 16)),
      exposure: days(20, () => 2_500),
      counts: days(20, () => 1),
    };
    const likeliest = [2, 3, 4, 6, 9, 14, 25, 60]
      .map((k) => ({
        k,
        log: 10 * (logChance(4, k) + logChance(16, k)) - (Math.log(k / 9) / 0.7) ** 2 / 2,
      }))
      .reduce((best, next) => (next.log > best.log ? next : best)).k;
    const noise = fitNoise([unit], [0.004]);
    isByHand(noise, 0.7 * likeliest);
    quotes(
      'Noise',
      `twenty days that expect 10 opt-outs each, ten with 4 and ten with 16: the likeliest of the grid is ${likeliest}, and 0.7 of it is taken, because rates fitted to the same days leave them too smooth: ${written(noise, 1)}.`,
    );
  });
});

describe('Prior odds', () => {
  const NONE = { isNew: false, grown: false, changed: false, mismatch: false, templates: 40 };
  const chance = (logOdds: number): number => 100 / (1 + Math.exp(-logOdds));

  it('adds what is known of a template', () => {
    const base = priorLogOdds(NONE);
    const fresh = priorLogOdds({ ...NONE, isNew: true }) - base;
    const grown = priorLogOdds({ ...NONE, grown: true }) - base;
    const changed = priorLogOdds({ ...NONE, changed: true }) - base;
    const mismatch = priorLogOdds({ ...NONE, mismatch: true }) - base;
    quotes(
      'Prior odds',
      `logit pi = ${base} + ${fresh} [new] + ${grown} [grown] + ${changed} [changed] + ${mismatch} [mismatch] + log(40 / n) [not new]`,
    );
    for (const templates of [10, 80, 400]) {
      isByHand(priorLogOdds({ ...NONE, templates }), base + Math.log(40 / templates));
      isByHand(priorLogOdds({ ...NONE, isNew: true, templates }), base + fresh);
    }
    isByHand(priorLogOdds({ ...NONE, templates: 2 }), base + Math.log(4));
    const both = priorLogOdds({ ...NONE, isNew: true, mismatch: true });
    expect(both).toBeCloseTo(base + fresh + mismatch, 12);
    quotes(
      'Prior odds',
      `none ${written(chance(base), 2)} % in an account of 40 and ${written(chance(priorLogOdds({ ...NONE, templates: 160 })), 2)} % in one of 160, new ${written(chance(base + fresh), 1)} %, grown ${written(chance(base + grown), 1)} %, new and mismatched ${written(chance(both))} %.`,
    );
  });
});
