import { useEffect } from 'react';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { LANGUAGE_SETTING } from '../i18n/first-language.ts';
import { useVoice } from '../i18n/voice.tsx';
import { browser } from '../shared/keep.ts';

/** Speaks the language that a member has chosen, unless another was chosen in this browser. */
export function useMemberLanguage(chosen: string | null): void {
  const { language, speak } = useVoice();
  useEffect(() => {
    const known = LANGUAGES.find((name) => name === chosen);
    if (known !== undefined && known !== language && browser.read(LANGUAGE_SETTING) === null) speak(known);
  }, [chosen, language, speak]);
}
