import type { Language } from './language.ts';
import type { StopMailsCatalogue } from './stop-mails-catalogue.ts';
import { stopMailsEn } from './stop-mails-en.ts';
import { stopMailsEs } from './stop-mails-es.ts';
import { stopMailsPtBr } from './stop-mails-pt-br.ts';

/** The texts of the page where somebody asks for no more mails, in every language. */
export const STOP_MAILS_CATALOGUES: Record<Language, StopMailsCatalogue> = {
  'pt-BR': stopMailsPtBr,
  en: stopMailsEn,
  es: stopMailsEs,
};
