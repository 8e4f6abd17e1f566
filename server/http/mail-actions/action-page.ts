import { html } from 'hono/html';
import { readSubject } from '../../analysis/incident/subject.ts';
import type { MailAction } from '../../core/mail-action.ts';
import type { Language } from '../../i18n/language.ts';
import type { MailActionRefusal } from '../../i18n/mail-action-catalogue.ts';
import { MAIL_ACTION_CATALOGUES } from '../../i18n/mail-action-catalogues.ts';
import type { StoredIncident } from '../../store/incident-ports.ts';
import { pageFrame, pageVoice, type Html } from '../opt-out/page-frame.ts';
import { namedSuspects } from './verbs-of.ts';

/** What every page speaks in. `leadsTo`: where its reader can look at the incident, null: nowhere. */
export type ActionVoice = { language: Language; senderName: string | null; leadsTo: string | null };

/** Says what the link does about the incidents that its mail told of, and asks. `mute`: what it would keep silent, line by
 *  line. */
export function askPage(
  voice: ActionVoice,
  { told, action, mute }: { told: readonly StoredIncident[]; action: MailAction; mute: readonly string[] },
): Html {
  const words = MAIL_ACTION_CATALOGUES[voice.language];
  const { button } = words.action[action];
  const about = told.map((stored) => aboutOf(stored, voice.language));
  const { heading, lead } = saidOf(voice, action, about);
  const isDecision = action === 'one-off' || action === 'new-normal';
  const named = isDecision ? told.flatMap(({ incident }) => namedSuspects(incident)) : [];
  const templates = [...new Map(named.map(({ template }) => [template.key, template])).values()];
  return frame(voice, {
    heading,
    hasLanguages: true,
    body: html`<h1>${heading}</h1>
      <p class="lead">${lead}</p>
      <form class="card" method="post" action="?lang=${voice.language}">
        ${
          about.length < 2
            ? ''
            : html`<p>${words.listed}</p>
                <ul class="named">
                  ${about.map((one) => html`<li>${one}</li>`)}
                </ul>`
        }
        ${
          templates.length === 0
            ? ''
            : html`<p>${words.templates}</p>
                <ul class="named">
                  ${templates.map(({ name, id, key }) => html`<li>${name ?? id ?? key}</li>`)}
                </ul>`
        }
        ${
          mute.length === 0
            ? ''
            : html`<ul class="plain">
                ${mute.map((line) => html`<li>${line}</li>`)}
              </ul>`
        }
        <button>${button}</button>
        <p class="hint">${words.asks}</p>
      </form>
      ${incidentLink(voice)}`,
  });
}

/** What the page says of one incident, or of all of several. */
function saidOf(
  { language }: ActionVoice,
  action: MailAction,
  about: readonly string[],
): { heading: string; lead: string } {
  const words = MAIL_ACTION_CATALOGUES[language];
  const [first = '', ...others] = about;
  if (others.length === 0) {
    const { heading, lead } = words.action[action];
    return { heading, lead: lead({ about: first }) };
  }
  const { heading, lead } = words.all[action];
  const n = about.length;
  return { heading: heading({ n }), lead: lead({ n }) };
}

/** Says that it was done, about `n` incidents. `until`: the line that says so, where it ends and can be taken back before. */
export function donePage(
  voice: ActionVoice,
  { action, n, until }: { action: MailAction; n: number; until: string | null },
): Html {
  const words = MAIL_ACTION_CATALOGUES[voice.language];
  return saidPage(voice, {
    heading: n > 1 ? words.all[action].done({ n }) : words.action[action].done,
    body:
      until === null
        ? ''
        : html`<p class="lead">${until}</p>
            <form method="post" action="?lang=${voice.language}&amp;undo=1">
              <button class="quiet">${words.undo.button}</button>
            </form>`,
  });
}

/** Says that it was taken back. */
export function undonePage(voice: ActionVoice): Html {
  const { heading, text } = MAIL_ACTION_CATALOGUES[voice.language].undo;
  return saidPage(voice, { heading, body: html`<p class="lead">${text}</p>` });
}

function saidPage(voice: ActionVoice, { heading, body }: { heading: string; body: Html | '' }): Html {
  return frame(voice, {
    heading,
    hasLanguages: false,
    body: html`<h1>${heading}</h1>
      ${body} ${incidentLink(voice)}`,
  });
}

/** Says why nothing was done. */
export function refusedPage(voice: ActionVoice, outcome: MailActionRefusal): Html {
  const { heading, text } = MAIL_ACTION_CATALOGUES[voice.language].outcome[outcome];
  return frame(voice, {
    heading,
    hasLanguages: true,
    body: html`<h1>${heading}</h1>
      <p class="lead">${text}</p>
      ${incidentLink(voice)}`,
  });
}

function frame({ language, senderName }: ActionVoice, page: Parameters<typeof pageFrame>[1]): Html {
  return pageFrame(pageVoice(language, senderName), page);
}

function aboutOf({ incident }: StoredIncident, language: Language): string {
  const { about } = MAIL_ACTION_CATALOGUES[language];
  const { kind, topic } = readSubject(incident.subject);
  if (kind === 'account') return about.account;
  return topic === null ? about.noTopic : about.topic({ topic });
}

function incidentLink({ language, leadsTo }: ActionVoice): Html | '' {
  if (leadsTo === null) return '';
  const { open } = MAIL_ACTION_CATALOGUES[language];
  return html`<p class="after"><a href="${leadsTo}">${open}</a></p>`;
}
