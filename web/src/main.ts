import { askAhead, takeAhead } from './api/ask.ts';
import { isSignedIn, session } from './api/session.ts';
import { firstLanguage } from './i18n/first-language.ts';
import { loadTexts } from './i18n/load-texts.ts';

// Small, so that what the first page waits for is under way while the program is still being read. An address that carries a
// secret may change who asks: then nothing is asked ahead.
if (location.hash === '' && isSignedIn(session.get())) {
  // Where the server drew the page for a member, what it shows stands in it.
  const given = session.get().isMember ? document.getElementById('first-answer') : null;
  if (given === null) askAhead('/v1/verdict');
  else takeAhead('/v1/verdict', given.textContent);
}
const language = firstLanguage();
// Not awaited: the program takes parts of this file, and would wait for it.
void Promise.all([import('./program.tsx'), loadTexts(language)]).then(([{ start }, texts]) =>
  start({ language, texts }),
);
