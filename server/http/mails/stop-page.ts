import { html } from 'hono/html';
import type { Language } from '../../i18n/language.ts';
import { STOP_MAILS_CATALOGUES } from '../../i18n/stop-mails-catalogues.ts';
import { pageFrame, pageVoice, type Html } from '../opt-out/page-frame.ts';

/** What the page says: asks, or tells what holds. */
export type StopPage = 'ask' | 'stopped' | 'resumed' | 'unknown' | 'busy';

/** `wishes`: where members choose what to get. */
export function stopPage(page: StopPage, { language, wishes }: { language: Language; wishes: string }): Html {
  const texts = STOP_MAILS_CATALOGUES[language];
  const { heading, text } = texts[page];
  const form = (action: string, label: string, look: string): Html =>
    html`<form method="post" action="?lang=${language}">
      <button class="${look}" name="action" value="${action}">${label}</button>
    </form>`;
  return pageFrame(pageVoice(language, null), {
    heading,
    // A page that answers a form cannot be had in another language.
    hasLanguages: page === 'ask' || page === 'unknown',
    body: html`<h1>${heading}</h1>
      <p class="lead">${text}</p>
      ${page === 'ask' ? form('stop', texts.ask.stop, '') : ''}
      ${page === 'stopped' ? form('resume', texts.stopped.undo, 'quiet') : ''}
      ${page === 'unknown' || page === 'busy' ? '' : html`<p class="after"><a href="${wishes}">${texts.wishes}</a></p>`}`,
  });
}
