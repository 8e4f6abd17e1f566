import { html } from 'hono/html';
import type { LinkChoices, TopicChoice } from './link-choices.ts';
import { pageFrame, type Html, type PageVoice } from './page-frame.ts';

/** The page that a link opens: what can be stopped, and what is. `problem`: a form came with nothing ticked. */
export function choosePage(
  voice: PageVoice,
  { choices, wideScope, problem }: { choices: LinkChoices; wideScope: 'marketing' | 'all'; problem: boolean },
): Html {
  const { texts, sender, language } = voice;
  const { choose } = texts;
  const open = choices.topics.filter(({ isStopped }) => !isStopped);
  const stopped = choices.topics.filter(({ isStopped }) => isStopped);
  const isWideStopped = choices.wide.includes('all') || choices.wide.includes(wideScope);
  const action = `?lang=${language}`;
  return pageFrame(voice, {
    heading: choose.heading,
    hasLanguages: true,
    body: html`<h1>${choose.heading}</h1>
      <p class="lead">${choose.lead({ sender })}</p>
      ${open.length > 0 ? topicForm(voice, { open, action, problem }) : ''}
      ${isWideStopped ? '' : wideForm(voice, { wideScope, action, isOnly: open.length === 0 })}
      ${
        stopped.length > 0 || isWideStopped
          ? stoppedList(voice, { stopped, choices, action, wideScope: isWideStopped ? wideScope : null })
          : ''
      }`,
  });
}

function topicForm(
  { texts: { choose } }: PageVoice,
  { open, action, problem }: { open: readonly TopicChoice[]; action: string; problem: boolean },
): Html {
  // A link that came in a message about a topic was most likely followed because of it.
  const isTicked = ({ isAbout }: TopicChoice): boolean => isAbout && !problem;
  return html`<form class="card" method="post" action="${action}">
    <fieldset ${problem ? html`aria-describedby="problem"` : ''}>
      <legend>${choose.legend}</legend>
      ${problem ? html`<p class="problem" id="problem" role="alert">${choose.nothingChosen}</p>` : ''}
      ${open.map(
        (choice) =>
          html`<label class="option"
            ><input
              type="checkbox"
              name="topic"
              value="${choice.topic}"
              ${isTicked(choice) ? html`checked` : ''}
            /><span
              >${choice.title}${choice.isAbout ? html` <span class="about">${choose.about}</span>` : ''}</span
            ></label
          >`,
      )}
    </fieldset>
    <button name="action" value="stop">${choose.stop}</button>
  </form>`;
}

function wideForm(
  { texts }: PageVoice,
  { wideScope, action, isOnly }: { wideScope: 'marketing' | 'all'; action: string; isOnly: boolean },
): Html {
  const wide = texts.wide[wideScope];
  return html`<form class="card" method="post" action="${action}">
    <h2>${wide.heading}</h2>
    <p class="hint">${wide.hint}</p>
    <button class="${isOnly ? '' : 'quiet'}" name="action" value="stop-all">${wide.stop}</button>
  </form>`;
}

function stoppedList(
  { texts }: PageVoice,
  {
    stopped,
    choices,
    action,
    wideScope,
  }: {
    stopped: readonly TopicChoice[];
    choices: LinkChoices;
    action: string;
    wideScope: 'marketing' | 'all' | null;
  },
): Html {
  const { choose, wide } = texts;
  const resume = (fields: Html, subject: string): Html =>
    choices.isNative
      ? html``
      : html`<form method="post" action="${action}">
          ${fields}<button
            class="quiet small"
            name="action"
            value="resume"
            aria-label="${`${choose.resume}: ${subject}`}"
          >
            ${choose.resume}
          </button>
        </form>`;
  const scopes = html`${choices.wide.map((scope) => html`<input type="hidden" name="scope" value="${scope}" />`)}`;
  return html`<section class="card">
    <h2>${choose.stoppedHeading}</h2>
    ${choices.isNative ? html`<p class="hint">${choose.native}</p>` : ''}
    <ul class="rows">
      ${
        wideScope === null
          ? ''
          : html`<li><span>${wide[wideScope].stopped}</span>${resume(scopes, wide[wideScope].subject)}</li>`
      }
      ${stopped.map(
        ({ topic, title }) =>
          html`<li>
            <span>${title}</span>${resume(html`<input type="hidden" name="topic" value="${topic}" />`, title)}
          </li>`,
      )}
    </ul>
  </section>`;
}
