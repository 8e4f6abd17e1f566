import type { RatingFeatures } from '../analysis/rating/rating-features.ts';
import type { QualityRating } from '../core/quality-rating.ts';
import type { Sentence } from './catalogue.ts';

/** Every text about the platform's ratings, in one language. A language that lacks one does not compile. */
export type RatingsCatalogue = {
  title: Sentence<{ asOf: number }>;
  heading: { numbers: string; templates: string };
  column: {
    number: string;
    template: string;
    rating: string;
    since: string;
    worse: Sentence<{ days: number }>;
    pauses: string;
    /** The worst rating of so many days. */
    lowest: Sentence<{ days: number }>;
    status: string;
    limit: string;
    because: string;
  };
  rating: Record<QualityRating, string>;
  /** How often it was paused for its quality; three times is disabled. */
  step: Record<0 | 1 | 2 | 3, string>;
  pausedUntil: Sentence<{ at: number }>;
  /** Held back while the platform watches how it is received. */
  paced: string;
  /** What the next red rating brings; `hours` of a pause, null: disabled. */
  nextRed: Sentence<{ hours: number | null }>;
  /** Terms of a forecast as they read where they make a worse rating likelier, and where less likely. */
  term: Record<keyof RatingFeatures, { raises: string; lowers: string }>;
  /** One of the two may be empty. */
  terms: Sentence<{ raises: string[]; lowers: string[] }>;
  more: Sentence<{ templates: number }>;
  /** Where every forecast for a number rests on the whole account. */
  severalNumbers: string;
  model: Sentence<{ name: string }>;
  none: string;
};
