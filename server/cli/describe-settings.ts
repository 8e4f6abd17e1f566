import { CONFIG_KEYS } from '../config-keys.ts';
import type { Language } from '../i18n/language.ts';
import { OPERATOR_CATALOGUES } from '../i18n/operator-catalogues.ts';
import { SETTING_CATALOGUES } from '../i18n/setting-catalogues.ts';

/** The table of settings as text. */
export function describeSettings(language: Language): string {
  const { setting } = OPERATOR_CATALOGUES[language];
  const meanings = SETTING_CATALOGUES[language];
  return Object.entries(CONFIG_KEYS)
    .map(([name, { env, default: fallback }]) => {
      const shown = fallback === null ? setting.notSet : fallback === '' ? setting.empty : fallback;
      // One entry per key, as the type of the settings says.
      return `${env}\n    ${meanings[name as keyof typeof CONFIG_KEYS]}\n    ${setting.default}: ${shown}\n`;
    })
    .join('\n');
}
