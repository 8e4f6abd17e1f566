import { describe, expect, it } from 'vitest';
import { runPrototype } from '../../../bench/accuracy/references/prototype/prototype.ts';
import { readFixture } from '../../server/analysis/read-fixture.ts';
import { goldenWorld, type GoldenAccount } from './golden-world.ts';

const golden = readFixture<GoldenAccount>('references/prototype-account.json');
const verdicts = runPrototype(goldenWorld(golden));

describe('runPrototype', () => {
  it('agrees with an independent implementation on every template and day of an account to a millionth', () => {
    let compared = 0;
    golden.verdicts.forEach((expected, index) => {
      for (let day = 0; day < golden.days; day++) {
        const at = expected ? day - expected.from : -1;
        const probability = expected?.p[at] ?? Number.NaN;
        const actual = verdicts.probability[index]?.[day] ?? Number.NaN;
        expect(Number.isNaN(actual), `template ${index}, day ${day}`).toBe(Number.isNaN(probability));
        if (Number.isNaN(probability)) continue;
        expect(Math.abs(actual - probability)).toBeLessThan(1e-6);
        const excess = expected?.excess[at] ?? Number.NaN;
        expect(Math.abs((verdicts.excess[index]?.[day] ?? Number.NaN) - excess)).toBeLessThan(
          1e-4 * Math.max(1, excess),
        );
        compared++;
      }
    });
    expect(compared).toBe(743);
  });

  it('agrees on the probability of an account-wide shift of every day', () => {
    golden.wide.forEach((expected, index) =>
      expect(Math.abs((verdicts.wide[golden.first + index] ?? Number.NaN) - expected)).toBeLessThan(1e-6),
    );
  });

  it('the account holds named culprits, doubtful templates and an account-wide shift', () => {
    const all = golden.verdicts.flatMap((verdict) => verdict?.p.filter((p) => p !== null) ?? []);
    expect(all.filter((p) => p > 0.5)).toHaveLength(22);
    expect(all.filter((p) => p > 0.1 && p < 0.9).length).toBeGreaterThan(20);
    expect(golden.wide.filter((wide) => wide > 0.5)).toHaveLength(1);
  });
});
