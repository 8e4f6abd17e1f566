import type { AlertCatalogue } from './alert-catalogue.ts';
import { alertEn } from './alert-en.ts';
import { alertEs } from './alert-es.ts';
import { alertPtBr } from './alert-pt-br.ts';
import type { Language } from './language.ts';
import type { MailCatalogue } from './mail-catalogue.ts';
import { mailEn } from './mail-en.ts';
import { mailEs } from './mail-es.ts';
import { mailPtBr } from './mail-pt-br.ts';

/** The texts of reports, tests and the frame of mails, in every language. */
export const MAIL_CATALOGUES: Record<Language, MailCatalogue> = {
  'pt-BR': mailPtBr,
  en: mailEn,
  es: mailEs,
};

/** The texts of alerts, in every language. */
export const ALERT_CATALOGUES: Record<Language, AlertCatalogue> = {
  'pt-BR': alertPtBr,
  en: alertEn,
  es: alertEs,
};
