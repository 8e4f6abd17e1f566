import type { Language } from './language.ts';
import type { OptOutPageCatalogue } from './opt-out-page-catalogue.ts';
import { optOutPageEn } from './opt-out-page-en.ts';
import { optOutPageEs } from './opt-out-page-es.ts';
import { optOutPagePtBr } from './opt-out-page-pt-br.ts';

/** The texts of the page that opt-out links lead to, in every language. */
export const OPT_OUT_PAGE_CATALOGUES: Record<Language, OptOutPageCatalogue> = {
  'pt-BR': optOutPagePtBr,
  en: optOutPageEn,
  es: optOutPageEs,
};
