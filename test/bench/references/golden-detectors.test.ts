import { describe, expect, it } from 'vitest';
import { EARS_C2 } from '../../../bench/accuracy/references/ears.ts';
import { EMPIRICAL_BAYES } from '../../../bench/accuracy/references/empirical-bayes.ts';
import { POISSON_RATE } from '../../../bench/accuracy/references/poisson-rate.ts';
import { referenceInput } from '../../../bench/accuracy/references/reference-input.ts';
import { SEASONAL_ESD } from '../../../bench/accuracy/references/seasonal-esd.ts';
import { THREE_SIGMA } from '../../../bench/accuracy/references/three-sigma.ts';
import { usualCounts } from '../../../bench/accuracy/references/usual-counts.ts';
import { readFixture } from '../../server/analysis/read-fixture.ts';
import { goldenWorld, type GoldenAccount } from './golden-world.ts';

/** Template, day, then scores of the five detectors (0 also where one cannot judge), usual mean and shape. */
type Row = [number, number, number, number, number, number, number, number, number];

const rows = readFixture<Row[]>('references/daily-detectors.json');
const input = referenceInput(goldenWorld(readFixture<GoldenAccount>('references/prototype-account.json')));
const DETECTORS = [THREE_SIGMA, EARS_C2, SEASONAL_ESD, POISSON_RATE, EMPIRICAL_BAYES];

describe('detectors on the stored account', () => {
  it.each(DETECTORS.map((detector, index) => ({ name: detector.name, detector, index })))(
    '$name gives the scores of an independent implementation',
    ({ detector, index }) => {
      const scores = detector.scores(input);
      for (const [template, day, ...expected] of rows) {
        const actual = scores[template]?.[day] ?? Number.NaN;
        expect(Number.isNaN(actual) ? 0 : actual, `template ${template}, day ${day}`).toBeCloseTo(
          expected[index] ?? Number.NaN,
          4,
        );
      }
    },
  );

  it('the usual count of each day is that of an independent implementation', () => {
    const usual = usualCounts(input);
    for (const [template, day, , , , , , mean, shape] of rows) {
      expect(usual[template]?.[day]?.mean).toBeCloseTo(mean, 6);
      expect(usual[template]?.[day]?.shape).toBeCloseTo(shape, 5);
    }
  });

  it('the stored scores hold alarms and quiet days of every detector', () => {
    DETECTORS.forEach(({ threshold }, index) => {
      const scores = rows.map((row) => row[index + 2] ?? 0);
      expect(scores.filter((score) => score >= (threshold ?? Infinity)).length).toBeGreaterThan(2);
      expect(scores.filter((score) => score < 1).length).toBeGreaterThan(100);
    });
  });
});
