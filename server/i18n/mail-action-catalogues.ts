import type { Language } from './language.ts';
import type { MailActionCatalogue } from './mail-action-catalogue.ts';
import { mailActionEn } from './mail-action-en.ts';
import { mailActionEs } from './mail-action-es.ts';
import { mailActionPtBr } from './mail-action-pt-br.ts';

/** The texts of the page that links in mails about incidents lead to, in every language. */
export const MAIL_ACTION_CATALOGUES: Record<Language, MailActionCatalogue> = {
  'pt-BR': mailActionPtBr,
  en: mailActionEn,
  es: mailActionEs,
};
