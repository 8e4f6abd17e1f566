import type { LadderPosition } from '../../core/pause-ladder.ts';
import type { PlatformStatus } from '../../core/platform-status.ts';
import type { QualityRating } from '../../core/quality-rating.ts';
import type { Dated } from '../../core/template.ts';
import type { EpochMs } from '../../core/time.ts';
import type { NamedTemplate } from '../verdict.ts';
import type { NumberDay } from './number-days.ts';
import type { RatingForecast } from './rating-forecast.ts';

/** A rating now, since when, and every change before it, oldest first. */
export type Rated = {
  rating: QualityRating;
  since: EpochMs | null;
  history: Dated<QualityRating>[];
  /** Of a worse rating within seven days; null at the worst, and without deliveries in the last seven. */
  forecast: RatingForecast | null;
};

/** A number with what polls say of it, null where nothing polled it. `checkedAt`: when its account was last asked in full. */
export type RatedNumber = Rated & {
  number: string;
  status: string | null;
  limit: string | null;
  checkedAt: EpochMs | null;
  /** The last 30 business days, those on which it was told of. */
  days: NumberDay[];
};

/** What the platform thinks of an account's numbers and templates, and what is to be expected. */
export type RatingsReport = {
  asOf: EpochMs;
  /** Which model made the forecasts. */
  model: string;
  /** By the platform's id of the number, else by its digits. Counts are not kept by number: with several of them, each
   *  forecast rests on the whole account. */
  numbers: RatedNumber[];
  /** People to whom a template message was delivered in the 24 h before `asOf`, by whichever number: the platform's limit is of
   *  all of them together; null where that is not known any more. */
  reached: number | null;
  /** How asking the platform went. */
  platform: PlatformStatus;
  /** Templates with a rating, a pause or deliveries in the last seven days, the likeliest downgrade first. */
  templates: (Rated & { template: NamedTemplate; ladder: LadderPosition })[];
};
