import type { settingEn } from './setting-en.ts';

/** What each setting means. The names are those of `server/config-keys.ts`; a setting without a text does not compile. */
export type SettingCatalogue = Record<keyof typeof settingEn, string>;
