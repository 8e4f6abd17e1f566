import { html } from 'hono/html';
import type { TopicChoice } from './link-choices.ts';
import { STATED_REASONS } from './page-form.ts';
import { pageFrame, type Html, type PageVoice } from './page-frame.ts';

/** What an answer is about: topics, or scopes that cover more than one. */
export type AnswerAbout = { topics: readonly TopicChoice[]; scopes: readonly ('marketing' | 'all')[] };

/** Says what was stopped and offers to take it back, on the same page. `receipt`: stands for the instant of the stop when a
 *  reason is given; `isThanks`: the reason was given. */
export function stoppedPage(
  voice: PageVoice,
  { about, receipt, isThanks }: { about: AnswerAbout; receipt: string; isThanks: boolean },
): Html {
  const { texts, language } = voice;
  const { stopped, reason } = texts;
  const action = `?lang=${language}`;
  const fields = html`${about.topics.map(({ topic }) => html`<input type="hidden" name="topic" value="${topic}" />`)}
  ${about.scopes.map((scope) => html`<input type="hidden" name="scope" value="${scope}" />`)}`;
  return pageFrame(voice, {
    heading: stopped.heading,
    hasLanguages: false,
    body: html`<div class="done">
        ${tick()}
        <h1>${stopped.heading}</h1>
      </div>
      <div class="card">
        ${aboutText(voice, about, stopped)}
        <p class="hint">${stopped.onItsWay}</p>
        <form method="post" action="${action}">
          ${fields}<button class="quiet" name="action" value="resume">${stopped.undo}</button>
        </form>
      </div>
      ${
        isThanks
          ? html`<p class="card" role="status">${reason.thanks}</p>`
          : html`<form class="card" method="post" action="${action}">
              ${fields}<input type="hidden" name="receipt" value="${receipt}" />
              <fieldset>
                <legend>${reason.legend}</legend>
                ${STATED_REASONS.map(
                  (word) =>
                    html`<label class="option"
                      ><input type="radio" name="reason" value="${word}" required /><span
                        >${reason.option[word]}</span
                      ></label
                    >`,
                )}
              </fieldset>
              <button class="quiet" name="action" value="reason">${reason.send}</button>
            </form>`
      }
      <p class="after"><a href="${action}">${texts.choices}</a></p>`,
  });
}

/** Says what comes again. */
export function resumedPage(voice: PageVoice, about: AnswerAbout): Html {
  const { texts, language } = voice;
  return pageFrame(voice, {
    heading: texts.resumed.heading,
    hasLanguages: false,
    body: html`<div class="done">
        ${tick()}
        <h1>${texts.resumed.heading}</h1>
      </div>
      <div class="card">${aboutText(voice, about, texts.resumed)}</div>
      <p class="after"><a href="?lang=${language}">${texts.choices}</a></p>`,
  });
}

function aboutText(
  { sender }: PageVoice,
  { topics, scopes }: AnswerAbout,
  texts: PageVoice['texts']['stopped'] | PageVoice['texts']['resumed'],
): Html {
  return html`${scopes.map((scope) => html`<p>${texts.wide[scope]({ sender })}</p>`)}
  ${
    topics.length > 0
      ? html`<p>${texts.topics({ sender })}</p>
          <ul class="named">
            ${topics.map(({ title }) => html`<li>${title}</li>`)}
          </ul>`
      : ''
  }`;
}

function tick(): Html {
  return html`<svg class="sign" viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="2" />
    <path
      d="M9.5 16.5l4.5 4.5 8.5-9.5"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
}
