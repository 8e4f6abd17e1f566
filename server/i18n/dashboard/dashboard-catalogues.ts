import type { Language } from '../language.ts';
import type { DashboardCatalogue } from './dashboard-catalogue.ts';
import { dashboardEn } from './dashboard-en.ts';
import { dashboardEs } from './dashboard-es.ts';
import { dashboardPtBr } from './dashboard-pt-br.ts';

/** The texts of the dashboard, in every language. A browser loads one of them only (`web/src/i18n/load-texts.ts`). */
export const DASHBOARD_CATALOGUES: Record<Language, DashboardCatalogue> = {
  'pt-BR': dashboardPtBr,
  en: dashboardEn,
  es: dashboardEs,
};
