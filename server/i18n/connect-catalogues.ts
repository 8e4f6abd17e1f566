import type { ConnectCatalogue } from './connect-catalogue.ts';
import { connectEn } from './connect-en.ts';
import { connectEs } from './connect-es.ts';
import { connectPtBr } from './connect-pt-br.ts';
import type { Language } from './language.ts';

/** The texts of `culprit connect`, in every language. */
export const CONNECT_CATALOGUES: Record<Language, ConnectCatalogue> = {
  'pt-BR': connectPtBr,
  en: connectEn,
  es: connectEs,
};
