import type { SettingsCatalogue } from './settings-catalogue.ts';

export const settingsPtBr: SettingsCatalogue = {
  title: 'Configurações',
  browser: 'Neste navegador',
  browserHint: 'Estas configurações ficam neste aparelho.',
};
