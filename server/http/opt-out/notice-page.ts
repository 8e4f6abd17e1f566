import { html } from 'hono/html';
import type { OptOutPageCatalogue } from '../../i18n/opt-out-page-catalogue.ts';
import { pageFrame, type Html, type PageVoice } from './page-frame.ts';

/** Why there is nothing to choose: no link of ours, one that expired, too many requests, or a fault of ours. */
export type Notice = keyof OptOutPageCatalogue['notice'];

/** Says that nothing was changed, and how else to stop: a person must never be left without a way. */
export function noticePage(voice: PageVoice, notice: Notice): Html {
  const { texts, sender } = voice;
  const { heading, text } = texts.notice[notice];
  // The word is set apart where the sentence has it.
  const [before = '', after = ''] = texts.otherWay({ sender, word: '\u0001' }).split('\u0001');
  return pageFrame(voice, {
    heading,
    hasLanguages: true,
    body: html`<h1>${heading}</h1>
      <p class="lead">${text}</p>
      <div class="card">
        <p>${before}<strong class="word">${texts.stopWord}</strong>${after}</p>
      </div>`,
  });
}
