import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Language } from '../../server/i18n/language.ts';
import type { Texts } from './i18n/texts.ts';
import { VoiceProvider } from './i18n/voice.tsx';
import { theme, themeSetting } from './theme.ts';

/** What every component needs around it. `first`: the language to begin with, and its texts. */
export function Frame({
  client,
  first,
  children,
}: {
  client: QueryClient;
  first: { language: Language; texts: Texts };
  children: ReactNode;
}): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={themeSetting}
      defaultColorScheme="auto"
      // Variables and classes stand in theme.css: the policy of the page lets in no styles that come at run time.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <VoiceProvider first={first}>{children}</VoiceProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
