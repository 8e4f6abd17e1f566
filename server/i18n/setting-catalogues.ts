import type { Language } from './language.ts';
import type { SettingCatalogue } from './setting-catalogue.ts';
import { settingEn } from './setting-en.ts';
import { settingEs } from './setting-es.ts';
import { settingPtBr } from './setting-pt-br.ts';

/** What each setting means, in every language: for the command line, the API and the dashboard. */
export const SETTING_CATALOGUES: Record<Language, SettingCatalogue> = {
  'pt-BR': settingPtBr,
  en: settingEn,
  es: settingEs,
};
