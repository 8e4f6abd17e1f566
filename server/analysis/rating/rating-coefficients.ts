import type { RatingFeatures } from './rating-features.ts';

/** Log-odds of a downgrade: the intercept and per unit of each feature; and how they turned out on accounts that they
 *  were not fitted on: `intercept + slope z + beyond max(0, z - knee)`. */
export type RatingCoefficients = {
  intercept: number;
  features: Record<keyof RatingFeatures, number>;
  calibration: { intercept: number; slope: number; knee: number; beyond: number };
};

/** Which coefficients these are, to be said beside every forecast. */
export const RATING_MODEL = 'simulated-2026-11';

/** As `npm run bench:rating -- --fit` prints them. */
export const RATING_COEFFICIENTS: Readonly<Record<'template' | 'number', RatingCoefficients>> = {
  template: {
    intercept: -4.138,
    features: {
      lift: 1.15,
      trend: 0.325,
      usual: 1.572,
      accountLift: -0.02,
      volume: 0.407,
      isYellow: 0.762,
      isUnknown: -1.823,
    },
    calibration: { intercept: 0.854, slope: 1.246, knee: -2.2, beyond: -0.887 },
  },
  number: {
    intercept: -2.635,
    features: {
      lift: 0.628,
      trend: 0.61,
      usual: 0.789,
      accountLift: 0,
      volume: 0.059,
      isYellow: 0.151,
      isUnknown: 0,
    },
    calibration: { intercept: -0.257, slope: 0.932, knee: -2.2, beyond: 0.321 },
  },
};
