import type { Language } from './language.ts';
import type { PageCatalogue } from './page-catalogue.ts';
import { pageEn } from './page-en.ts';
import { pageEs } from './page-es.ts';
import { pagePtBr } from './page-pt-br.ts';

/** The texts of the page, in every language. */
export const PAGE_CATALOGUES: Record<Language, PageCatalogue> = { 'pt-BR': pagePtBr, en: pageEn, es: pageEs };

/** Each language as its speakers call it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  'pt-BR': 'Português (Brasil)',
  en: 'English',
  es: 'Español',
};
