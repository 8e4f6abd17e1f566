import { writeFileSync } from 'node:fs';
import { RATING_COEFFICIENTS } from '../../../server/analysis/rating/rating-coefficients.ts';
import type { RatingFeatures } from '../../../server/analysis/rating/rating-features.ts';
import { calibrated, logistic, logOdds } from '../../../server/analysis/rating/rating-forecast.ts';
import { fitLogistic } from './fit-logistic.ts';
import { ratingCases, type RatingCase } from './rating-cases.ts';
import { scoreForecasts } from './score-forecasts.ts';
import { simulateRatings } from './simulate-ratings.ts';

/**
 * The forecast of quality ratings, on the simulated platform of `simulate-ratings.ts`.
 * `npm run bench:rating` scores the coefficients in use on accounts not used to fit them and writes
 * `results.json`; with `-- --fit` it prints coefficients fitted on other accounts.
 */
const ACCOUNTS = 1_500;
const FITTED_FROM = 71_000;
const CALIBRATED_FROM = 82_000;
const REPORTED_FROM = 94_000;
/** Log-odds of one in ten. */
const KNEE = -2.2;

type Subject = keyof typeof RATING_COEFFICIENTS;
const SUBJECTS: readonly Subject[] = ['template', 'number'];
const NAMES: Record<Subject, (keyof RatingFeatures)[]> = {
  template: ['lift', 'trend', 'usual', 'accountLift', 'volume', 'isYellow', 'isUnknown'],
  // Its own lift is the account's.
  number: ['lift', 'trend', 'usual', 'volume', 'isYellow', 'isUnknown'],
};

function casesFrom(seed: number): Record<Subject, RatingCase[]> {
  const all: Record<Subject, RatingCase[]> = { template: [], number: [] };
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const cases = ratingCases(simulateRatings(seed + index));
    for (const subject of SUBJECTS) all[subject].push(...cases[subject]);
  }
  return all;
}

function fit(): void {
  const fitted = casesFrom(FITTED_FROM);
  const others = casesFrom(CALIBRATED_FROM);
  for (const subject of SUBJECTS) {
    const names = NAMES[subject];
    const weights = fitLogistic(
      fitted[subject].map(({ features }) => [1, ...names.map((name) => features[name])]),
      fitted[subject].map(({ isWorse }) => isWorse),
    );
    const none = { lift: 0, trend: 0, usual: 0, accountLift: 0, volume: 0, isYellow: 0, isUnknown: 0 };
    const features = {
      ...none,
      ...Object.fromEntries(names.map((name, at) => [name, short(weights[at + 1])])),
    };
    const line = { intercept: short(weights[0]), features };
    const odds = others[subject].map((found) => logOdds(found.features, line));
    const bent = fitLogistic(
      odds.map((z) => [1, z, Math.max(0, z - KNEE)]),
      others[subject].map(({ isWorse }) => isWorse),
    );
    const [intercept, slope, beyond] = bent.map(short);
    console.log(
      `${subject}: ${JSON.stringify({ ...line, calibration: { intercept, slope, knee: KNEE, beyond } })},`,
    );
  }
}

const short = (value: number | undefined): number => Number((value ?? 0).toFixed(3)) + 0;

function report(): void {
  const cases = casesFrom(REPORTED_FROM);
  const results: Record<string, unknown> = {
    accounts: ACCOUNTS,
    seeds: [REPORTED_FROM, REPORTED_FROM + ACCOUNTS - 1],
  };
  for (const subject of SUBJECTS) {
    const own = cases[subject];
    const shares = sharesByRating(own);
    const scores = {
      forecast: scoreForecasts(
        own.map(({ features, isWorse }) => ({
          probability: said(features, subject),
          isTrue: isWorse,
        })),
      ),
      byRatingAlone: scoreForecasts(
        own.map(({ rating, isWorse }) => ({ probability: shares.get(rating) ?? 0, isTrue: isWorse })),
      ),
    };
    results[subject] = scores;
    for (const [name, { cases: count, trueCases, brier, skill, area, largestGap }] of Object.entries(
      scores,
    )) {
      console.log(
        `${subject} ${name}: ${count} cases, ${trueCases} downgrades, Brier ${brier.toFixed(4)}, skill ${skill.toFixed(3)}, area ${area.toFixed(3)}, largest gap ${largestGap.toFixed(3)}`,
      );
    }
    console.table(scores.forecast.bins);
  }
  const file = new URL('results.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(results, rounded, 2)}\n`);
}

function said(features: RatingFeatures, subject: Subject): number {
  const coefficients = RATING_COEFFICIENTS[subject];
  return logistic(calibrated(logOdds(features, coefficients), coefficients));
}

/** The best that can be said from the rating alone, with hindsight. */
function sharesByRating(cases: readonly RatingCase[]): Map<RatingCase['rating'], number> {
  const ratings = [...new Set(cases.map(({ rating }) => rating))];
  return new Map(
    ratings.map((rating) => {
      const same = cases.filter((found) => found.rating === rating);
      return [rating, same.filter(({ isWorse }) => isWorse).length / same.length];
    }),
  );
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}

if (process.argv.includes('--fit')) fit();
else report();
