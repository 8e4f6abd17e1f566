import { rankDays } from './rank-days.ts';
import type { Reference } from './reference.ts';

/** Opt-outs beyond the forecast: the Shapley value of a sum, and Adtributor's explanatory power unscaled. */
export const EXCESS: Reference = {
  name: 'excess',
  source: 'Shapley 1953',
  threshold: null,
  scores: (input) => rankDays(input, ({ observed, expected }) => observed - expected),
};
