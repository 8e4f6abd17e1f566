import type { Language } from './language.ts';
import type { PracticeCatalogue } from './practice-catalogue.ts';
import { practiceEn } from './practice-en.ts';
import { practiceEs } from './practice-es.ts';
import { practicePtBr } from './practice-pt-br.ts';

/** The texts of the practice audit, in every language. */
export const PRACTICE_CATALOGUES: Record<Language, PracticeCatalogue> = {
  'pt-BR': practicePtBr,
  en: practiceEn,
  es: practiceEs,
};
