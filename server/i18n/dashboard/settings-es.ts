import type { SettingsCatalogue } from './settings-catalogue.ts';

export const settingsEs: SettingsCatalogue = {
  title: 'Ajustes',
  browser: 'En este navegador',
  browserHint: 'Estos ajustes se quedan en este dispositivo.',
};
