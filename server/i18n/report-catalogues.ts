import type { Language } from './language.ts';
import type { ReportCatalogue } from './report-catalogue.ts';
import { reportEn } from './report-en.ts';
import { reportEs } from './report-es.ts';
import { reportPtBr } from './report-pt-br.ts';

/** The texts of the quality report, in every language. */
export const REPORT_CATALOGUES: Record<Language, ReportCatalogue> = {
  'pt-BR': reportPtBr,
  en: reportEn,
  es: reportEs,
};
