import type { ImportCatalogue } from './import-catalogue.ts';
import { importEn } from './import-en.ts';
import { importEs } from './import-es.ts';
import { importPtBr } from './import-pt-br.ts';
import type { Language } from './language.ts';

/** The texts about files from partners, in every language. */
export const IMPORT_CATALOGUES: Record<Language, ImportCatalogue> = {
  'pt-BR': importPtBr,
  en: importEn,
  es: importEs,
};
