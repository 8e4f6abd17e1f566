import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { carriedBy, oneTimeToken } from './api/fragment.ts';
import { beginToken } from './api/session.ts';
import { App } from './app.tsx';
import { chooseLanguage } from './i18n/choose-language.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { LANGUAGE_SETTING, VoiceProvider } from './i18n/voice.tsx';
import { browser } from './shared/keep.ts';
import { onKey } from './shared/keyboard/shortcuts.ts';
import { theme, themeSetting } from './theme.ts';
import './theme.css';

/** Takes a secret from the address, and out of it before anyone can read or save it. */
function takeFragment(): void {
  const carried = carriedBy(location.pathname, location.hash);
  if (carried === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if (carried.kind === 'link') return oneTimeToken.set(carried.token);
  client.clear();
  beginToken(carried.token);
}

const client = createQueryClient();
takeFragment();
window.addEventListener('hashchange', takeFragment);
document.addEventListener('keydown', onKey);

const language = chooseLanguage([browser.read(LANGUAGE_SETTING) ?? '', ...navigator.languages]);
const texts = await loadTexts(language);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      colorSchemeManager={themeSetting}
      defaultColorScheme="auto"
      // Variables and classes stand in theme.css: the policy of the page lets in no styles that come at run time.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <VoiceProvider first={{ language, texts }}>
          <App />
        </VoiceProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
