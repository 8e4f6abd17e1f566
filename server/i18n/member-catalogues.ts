import type { Language } from './language.ts';
import type { MemberCatalogue } from './member-catalogue.ts';
import { memberEn } from './member-en.ts';
import { memberEs } from './member-es.ts';
import { memberPtBr } from './member-pt-br.ts';

/** The texts of the command line about members, in every language. */
export const MEMBER_CATALOGUES: Record<Language, MemberCatalogue> = {
  'pt-BR': memberPtBr,
  en: memberEn,
  es: memberEs,
};
