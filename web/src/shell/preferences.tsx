import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../../server/i18n/language.ts';
import { useVoice } from '../i18n/voice.tsx';

/** The language of everything; each goes by its own name. */
export function LanguageChoice(): ReactNode {
  const { words, language, speak } = useVoice();
  return (
    <NativeSelect
      aria-label={words.shell.language}
      size="xs"
      value={language}
      data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      onChange={({ currentTarget }) => {
        const chosen = LANGUAGES.find((name: Language) => name === currentTarget.value);
        if (chosen !== undefined) speak(chosen);
      }}
    />
  );
}

const THEMES = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the system. */
export function ThemeChoice(): ReactNode {
  const { words } = useVoice();
  // Switching transitions off meanwhile would need a style that comes at run time.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <NativeSelect
      aria-label={words.shell.theme}
      size="xs"
      value={colorScheme}
      data={THEMES.map((value) => ({ value, label: words.shell.themes[value] }))}
      onChange={({ currentTarget }) => {
        const chosen = THEMES.find((name) => name === currentTarget.value);
        if (chosen !== undefined) setColorScheme(chosen);
      }}
    />
  );
}
