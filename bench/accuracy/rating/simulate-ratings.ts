import { RECENCY } from '../../../server/analysis/rating/rating-features.ts';
import type { QualityRating } from '../../../server/core/quality-rating.ts';
import { createRandom, type Random } from '../world/random.ts';

/** One simulated template or number, day by day. `feedback`: blocks and reports, which no sender ever sees. */
export type RatedDays = {
  deliveries: number[];
  optOuts: number[];
  feedback: number[];
  /** At the end of each day. */
  ratings: QualityRating[];
};

/** An account with its templates, and its number, which everything is sent from. */
export type RatedAccount = { templates: RatedDays[]; number: RatedDays };

export const RATED_DAYS = 120;

/**
 * The documented stand-in for the platform. The real formula and thresholds are not published; what is published is
 * that ratings follow blocks and reports over seven days, weighted by recency. So:
 *
 * - A template's opt-out rate is gamma distributed (mean 0.004, shape 3); each day varies by a gamma factor of shape 9;
 *   in a week it begins, with 3 %, an episode of 3 to 14 days at 2 to 8 times the rate; in 1 % of the weeks the whole
 *   account goes to 1.5 to 3 times for 2 to 7 days. It is sent on 20 to 100 % of the days, 30 to 6,000 at a time.
 * - Blocks and reports: as many as opt-outs times a ratio that the forecaster never learns, log-normal around 0.5 for
 *   the account (sd 0.5 in the log) and 1 for the template (sd 0.4), with days of their own.
 * - Score = feedback over deliveries of seven days, each day weighing 0.8 of the next. Rated once those days have 250
 *   deliveries. YELLOW when the score less two standard deviations (Poisson) is beyond the account's threshold,
 *   log-normal around 0.004 (sd 0.3), RED beyond twice that; better again when the score itself is below. So nothing
 *   is rated down by chance alone. The number: the same over all templates, with 0.8 of the threshold.
 */
export function simulateRatings(seed: number): RatedAccount {
  const random = createRandom(seed);
  const accountRatio = random.logNormal(0.5, 0.5);
  const threshold = random.logNormal(0.004, 0.3);
  const shared = episodes(random, { weekly: 0.01, low: 1.5, high: 3, shortest: 2, longest: 7 });
  const templates = Array.from({ length: 5 + random.integer(20) }, () => {
    const days = simulateTemplate(random, { ratio: accountRatio * random.logNormal(1, 0.4), shared });
    return { ...days, ratings: rate(days, threshold) };
  });
  const sum = (read: (days: Omit<RatedDays, 'ratings'>) => number[]): number[] =>
    Array.from({ length: RATED_DAYS }, (_, day) =>
      templates.reduce((total, template) => total + (read(template)[day] ?? 0), 0),
    );
  const all = {
    deliveries: sum(({ deliveries }) => deliveries),
    optOuts: sum(({ optOuts }) => optOuts),
    feedback: sum(({ feedback }) => feedback),
  };
  return { templates, number: { ...all, ratings: rate(all, 0.8 * threshold) } };
}

function simulateTemplate(
  random: Random,
  { ratio, shared }: { ratio: number; shared: readonly number[] },
): Omit<RatedDays, 'ratings'> {
  const usual = (random.gamma(3) / 3) * 0.004;
  const volume = random.logRange(30, 6_000);
  const sendingDays = random.range(0.2, 1);
  const begins = random.uniform() < 0.3 ? random.integer(RATED_DAYS) : 0;
  const own = episodes(random, { weekly: 0.03, low: 2, high: 8, shortest: 3, longest: 14 });
  const days: Omit<RatedDays, 'ratings'> = { deliveries: [], optOuts: [], feedback: [] };
  for (let day = 0; day < RATED_DAYS; day += 1) {
    const isSent = day >= begins && random.uniform() < sendingDays;
    const deliveries = isSent ? random.poisson(volume * random.logNormal(1, 0.3)) : 0;
    const mean = Math.min(0.3, usual * (own[day] ?? 1) * (shared[day] ?? 1)) * deliveries;
    days.deliveries.push(deliveries);
    days.optOuts.push(random.poisson((mean * random.gamma(9)) / 9));
    days.feedback.push(random.poisson((mean * ratio * random.gamma(9)) / 9));
  }
  return days;
}

/** Factor of the rate on each day. */
function episodes(
  random: Random,
  plan: { weekly: number; low: number; high: number; shortest: number; longest: number },
): number[] {
  const factors = Array.from({ length: RATED_DAYS }, () => 1);
  for (let day = 0; day < RATED_DAYS; day += 1) {
    if (random.uniform() >= plan.weekly / 7) continue;
    const factor = random.logRange(plan.low, plan.high);
    const last = day + plan.shortest + random.integer(plan.longest - plan.shortest + 1);
    for (let other = day; other < Math.min(last, RATED_DAYS); other += 1) factors[other] = factor;
  }
  return factors;
}

const RATED_DELIVERIES = 250;
const RED_TIMES = 2;
const DEVIATIONS = 2;

function rate({ deliveries, feedback }: Omit<RatedDays, 'ratings'>, threshold: number): QualityRating[] {
  let rating: QualityRating = 'UNKNOWN';
  return deliveries.map((_, day) => {
    let [sent, bad, variance, seen] = [0, 0, 0, 0];
    for (let age = 0; age < 7; age += 1) {
      const weight = RECENCY ** age;
      sent += weight * (deliveries[day - age] ?? 0);
      bad += weight * (feedback[day - age] ?? 0);
      variance += weight ** 2 * (feedback[day - age] ?? 0);
      seen += deliveries[day - age] ?? 0;
    }
    if (seen < RATED_DELIVERIES) return rating;
    const sure = bad - DEVIATIONS * Math.sqrt(variance);
    rating = worse(levelOf(sure / sent / threshold), kept(rating, bad / sent / threshold));
    return rating;
  });
}

const ORDER: readonly QualityRating[] = ['GREEN', 'YELLOW', 'RED'];

/** What a score relative to the threshold of YELLOW calls for. */
function levelOf(score: number): QualityRating {
  if (score > RED_TIMES) return 'RED';
  return score > 1 ? 'YELLOW' : 'GREEN';
}

/** A rating stays until the score itself is below its threshold. */
function kept(rating: QualityRating, score: number): QualityRating {
  return ORDER.indexOf(levelOf(score)) < ORDER.indexOf(rating) ? levelOf(score) : rating;
}

function worse(a: QualityRating, b: QualityRating): QualityRating {
  return ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a;
}
