import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import type { DrawNow } from '../../server/http/first-view.ts';
import { createQueryClient } from './api/query-client.ts';
import { readVerdict, verdictQuery } from './api/queries.ts';
import { session } from './api/session.ts';
import { Frame } from './frame.tsx';
import { loadTexts } from './i18n/load-texts.ts';
import { NowPage } from './pages/now/now-page.tsx';
import { ROUTES } from './routes.ts';
import { Shell } from './shell/shell.tsx';

// The server draws for members only.
session.set({ token: null, isMember: true, ended: false });

/** Runs on the server: what `program.tsx` will put in its place, as far as it can be known there. */
export const drawNow: DrawNow = async ({ language, answer }) => {
  const client = createQueryClient();
  client.setQueryData(verdictQuery.queryKey, readVerdict(answer));
  const drawn = renderToStaticMarkup(
    <Frame client={client} first={{ language, texts: await loadTexts(language) }}>
      <Router ssrPath={ROUTES.now} ssrSearch="">
        <Shell isSignedIn>
          <NowPage />
        </Shell>
      </Router>
    </Frame>,
  );
  // The policy of the page lets no style attribute in: what has one gets it from the program.
  return drawn.replaceAll(/ style="[^"]*"/g, '');
};
