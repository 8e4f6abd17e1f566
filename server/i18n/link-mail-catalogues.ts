import type { Language } from './language.ts';
import type { LinkMailCatalogue } from './link-mail-catalogue.ts';
import { linkMailEn } from './link-mail-en.ts';
import { linkMailEs } from './link-mail-es.ts';
import { linkMailPtBr } from './link-mail-pt-br.ts';

/** The texts of mails with a link, in every language. */
export const LINK_MAIL_CATALOGUES: Record<Language, LinkMailCatalogue> = {
  'pt-BR': linkMailPtBr,
  en: linkMailEn,
  es: linkMailEs,
};
