import { rankDays } from './rank-days.ts';
import type { Reference } from './reference.ts';

/** Share of the account's excess below which a template explains nothing. */
const LEAST_POWER = 0.1;

/**
 * Adtributor over the one dimension "template": among those that explain a tenth of the account's excess or more,
 * the one whose share of all opt-outs moved most, by its part of the Jensen-Shannon divergence; 0 for the others.
 */
export const ADTRIBUTOR: Reference = {
  name: 'adtributor',
  source: 'Bhagwan et al. 2014',
  threshold: null,
  scores: (input) =>
    rankDays(input, (template, account) => {
      const excess = template.observed - template.expected;
      const power = excess / (account.observed - account.expected || 1);
      if (!(excess > 0 && power > LEAST_POWER)) return 0;
      return divergence(template.expected / account.expected, template.observed / account.observed);
    }),
};

/** The part of the Jensen-Shannon divergence between forecast and observed shares that one member holds. */
function divergence(forecast: number, observed: number): number {
  const part = (share: number) => (share > 0 ? share * Math.log((2 * share) / (forecast + observed)) : 0);
  return (part(forecast) + part(observed)) / 2;
}
