import type { DocsCatalogue } from './docs-catalogue.ts';
import { docsEn } from './docs-en.ts';
import { docsEs } from './docs-es.ts';
import { docsPtBr } from './docs-pt-br.ts';
import type { Language } from './language.ts';

/** The texts of the page that shows the HTTP interface, in every language. */
export const DOCS_CATALOGUES: Record<Language, DocsCatalogue> = {
  'pt-BR': docsPtBr,
  en: docsEn,
  es: docsEs,
};
