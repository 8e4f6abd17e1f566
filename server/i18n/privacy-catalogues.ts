import type { Language } from './language.ts';
import type { PrivacyCatalogue } from './privacy-catalogue.ts';
import { privacyEn } from './privacy-en.ts';
import { privacyEs } from './privacy-es.ts';
import { privacyPtBr } from './privacy-pt-br.ts';

/** The texts of access reports and erasures, in every language. */
export const PRIVACY_CATALOGUES: Record<Language, PrivacyCatalogue> = {
  'pt-BR': privacyPtBr,
  en: privacyEn,
  es: privacyEs,
};
