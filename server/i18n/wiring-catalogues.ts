import type { Language } from './language.ts';
import type { WiringCatalogue } from './wiring-catalogue.ts';
import { wiringEn } from './wiring-en.ts';
import { wiringEs } from './wiring-es.ts';
import { wiringPtBr } from './wiring-pt-br.ts';

/** The texts of `doctor --live`, in every language. */
export const WIRING_CATALOGUES: Record<Language, WiringCatalogue> = {
  'pt-BR': wiringPtBr,
  en: wiringEn,
  es: wiringEs,
};
