import { RATING_COEFFICIENTS, type RatingCoefficients } from './rating-coefficients.ts';
import { ratingFeatures, type RatingFeatures, type RatingInput } from './rating-features.ts';

/** How far ahead a downgrade is forecast. */
export const FORECAST_DAYS = 7;

/** Probability that a rating turns worse within seven days, and what speaks for and against it: each feature's part of
 *  the log-odds, the greatest first. */
export type RatingForecast = {
  probability: number;
  parts: { feature: keyof RatingFeatures; logOdds: number }[];
};

/**
 * A logistic model on what people did; fitted on a simulated platform, because the real one publishes neither its
 * formula nor its thresholds. Null for what can get no worse or had no deliveries in the seven days.
 * Source: docs/methods.md#quality-forecast
 */
export function forecastRating(
  input: RatingInput,
  subject: keyof typeof RATING_COEFFICIENTS,
): RatingForecast | null {
  if (input.own.every(({ deliveries }) => deliveries <= 0)) return null;
  const coefficients = RATING_COEFFICIENTS[subject];
  const features = ratingFeatures(input);
  return {
    probability: logistic(calibrated(logOdds(features, coefficients), coefficients)),
    parts: featureNames(coefficients)
      .map((feature) => ({ feature, logOdds: coefficients.features[feature] * features[feature] }))
      .filter((part) => part.logOdds !== 0)
      .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)),
  };
}

/** The model's log-odds; features are summed in the order in which the coefficients name them. */
export function logOdds(
  features: RatingFeatures,
  coefficients: Pick<RatingCoefficients, 'intercept' | 'features'>,
): number {
  return featureNames(coefficients).reduce(
    (sum, feature) => sum + coefficients.features[feature] * features[feature],
    coefficients.intercept,
  );
}

/** Log-odds as they turned out: the line bends at the knee, because what looks worst has often been borne before. */
export function calibrated(z: number, { calibration }: RatingCoefficients): number {
  const { intercept, slope, knee, beyond } = calibration;
  return intercept + slope * z + beyond * Math.max(0, z - knee);
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function featureNames({ features }: Pick<RatingCoefficients, 'features'>): (keyof RatingFeatures)[] {
  // The record has exactly these keys.
  return Object.keys(features) as (keyof RatingFeatures)[];
}
