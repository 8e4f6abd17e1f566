import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import type { Language } from '../../server/i18n/language.ts';
import { carriedBy, oneTimeToken } from './api/fragment.ts';
import { verdictQuery } from './api/queries.ts';
import { beginToken, isSignedIn, session } from './api/session.ts';
import { App } from './app.tsx';
import { Frame } from './frame.tsx';
import type { Texts } from './i18n/texts.ts';
import { onKey } from './shared/keyboard/shortcuts.ts';
import './theme.css';

/** How long the first picture waits for its content before boxes are drawn in its place. */
const MOST_WAIT_MS = 100;

/** Until all of the page is read: what the server drew is replaced as a whole. */
const pageRead = (): Promise<unknown> | undefined =>
  document.readyState === 'loading'
    ? new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
    : undefined;

const pass = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const client = createQueryClient();

/** Takes a secret from the address, and out of it before anyone can read or save it. */
function takeFragment(): void {
  const carried = carriedBy(location.pathname, location.hash);
  if (carried === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if (carried.kind === 'link') return oneTimeToken.set(carried.token);
  client.clear();
  beginToken(carried.token);
}

/** Shows the page that the address means. `texts`: those of the language to begin with. */
export async function start(first: { language: Language; texts: Texts }): Promise<void> {
  takeFragment();
  window.addEventListener('hashchange', takeFragment);
  document.addEventListener('keydown', onKey);
  // An answer that is all but here saves drawing the page twice.
  if (isSignedIn(session.get())) await Promise.race([client.prefetchQuery(verdictQuery), pass(MOST_WAIT_MS)]);
  await pageRead();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element root');
  createRoot(root).render(
    <StrictMode>
      <Frame client={client} first={first}>
        <App />
      </Frame>
    </StrictMode>,
  );
}
