import type { Language } from './language.ts';
import type { RatingsCatalogue } from './ratings-catalogue.ts';
import { ratingsEn } from './ratings-en.ts';
import { ratingsEs } from './ratings-es.ts';
import { ratingsPtBr } from './ratings-pt-br.ts';

/** The texts about the platform's ratings, in every language. */
export const RATINGS_CATALOGUES: Record<Language, RatingsCatalogue> = {
  'pt-BR': ratingsPtBr,
  en: ratingsEn,
  es: ratingsEs,
};
