import type { Verdict } from '../../server/analysis/verdict.ts';
import type { VerdictAnswer } from '../../server/http/verdict-answer.ts';
import { CATALOGUES } from '../../server/i18n/catalogues.ts';
import { createFormat } from '../../server/i18n/format.ts';
import type { Language } from '../../server/i18n/language.ts';
import { readWordedVerdict } from '../../server/i18n/read-worded-verdict.ts';
import { adviceSentence, rivalSentence, type Voice } from '../../server/i18n/render-reason.ts';
import { dataSentences, headline, shownCulprits, situation } from '../../server/i18n/render-verdict.ts';
import { html, NOTHING, type Html } from './html.ts';
import { renderCulprits } from './render-culprits.ts';

/** A verdict as its headline, a text, and the markup below it. */
export type RenderedAnswer = { headline: string; content: Html };

/** Words a verdict anew in a language; instants stand in the account's zone. */
export function renderAnswer({ verdict: worded, zone }: VerdictAnswer, language: Language): RenderedAnswer {
  const verdict = readWordedVerdict(worded);
  const voice: Voice = {
    catalogue: CATALOGUES[language],
    format: createFormat({ language, zone, now: verdict.asOf }),
  };
  return { headline: headline(verdict, voice), content: content(verdict, voice, { language, zone }) };
}

function content(verdict: Verdict, voice: Voice, place: { language: Language; zone: string }): Html {
  const { catalogue, format } = voice;
  const { heading } = catalogue;
  const advice = verdict.culprits
    .filter(({ named }) => named)
    .map((culprit) => adviceSentence(culprit, voice))
    .filter((sentence) => sentence !== null);
  return html`<p class="situation">${situation(verdict, voice)}</p>
    <p class="quiet">${catalogue.asOf(format, { at: verdict.asOf })} (${place.zone})</p>
    ${renderCulprits(shownCulprits(verdict), voice, place.language)}
    ${section('advice', heading.advice, advice)}
    ${section(
      'rivals',
      heading.rivals,
      verdict.rivals.map((rival) => rivalSentence(rival, voice)),
    )}
    ${section('data', heading.data, dataSentences(verdict.data, voice))}`;
}

function section(name: string, heading: string, sentences: readonly string[]): Html {
  if (sentences.length === 0) return NOTHING;
  return html`<section class="${name}" aria-labelledby="${name}-heading">
    <h2 id="${name}-heading">${heading}</h2>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}
