import type { Language } from './language.ts';
import type { OperatorCatalogue } from './operator-catalogue.ts';
import { operatorEn } from './operator-en.ts';
import { operatorEs } from './operator-es.ts';
import { operatorPtBr } from './operator-pt-br.ts';

/** The texts for whoever runs the service, in every language. */
export const OPERATOR_CATALOGUES: Record<Language, OperatorCatalogue> = {
  'pt-BR': operatorPtBr,
  en: operatorEn,
  es: operatorEs,
};
