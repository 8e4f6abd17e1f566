import type { Language } from '../../../server/i18n/language.ts';
import { browser } from '../shared/keep.ts';
import { chooseLanguage } from './choose-language.ts';

export const LANGUAGE_SETTING = 'culprit.language';

/** The language to begin with: that chosen in this browser, else one that it asks for. */
export function firstLanguage(): Language {
  return chooseLanguage([browser.read(LANGUAGE_SETTING) ?? '', ...navigator.languages]);
}
