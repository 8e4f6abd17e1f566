import type { Sentence } from '../catalogue.ts';

/** Texts of the page "To decide". */
export type DecideCatalogue = {
  title: string;
  reviews: Sentence<{ n: number }>;
  allClear: { title: string; text: string };
  review: Sentence<{ at: number; channel: string; template: string | null }>;
};
