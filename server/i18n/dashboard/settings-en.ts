import type { SettingsCatalogue } from './settings-catalogue.ts';

export const settingsEn: SettingsCatalogue = {
  title: 'Settings',
  browser: 'In this browser',
  browserHint: 'These settings stay on this device.',
};
