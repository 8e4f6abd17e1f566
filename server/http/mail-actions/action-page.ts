import { html } from 'hono/html';
import { readSubject } from '../../analysis/incident/subject.ts';
import type { MailAction } from '../../core/mail-action.ts';
import type { Language } from '../../i18n/language.ts';
import type { MailActionOutcome } from '../../i18n/mail-action-catalogue.ts';
import { MAIL_ACTION_CATALOGUES } from '../../i18n/mail-action-catalogues.ts';
import type { StoredIncident } from '../../store/incident-ports.ts';
import { pageFrame, pageVoice, type Html } from '../opt-out/page-frame.ts';
import { namedSuspects } from './do-action.ts';

/** What every page speaks in. `dashboard`: where it is, null: not known. */
export type ActionVoice = { language: Language; senderName: string | null; dashboard: string | null };

/** Says what the link does, and asks. `mute`: what it would keep silent, line by line. */
export function askPage(
  voice: ActionVoice,
  { stored, action, mute }: { stored: StoredIncident; action: MailAction; mute: readonly string[] },
): Html {
  const words = MAIL_ACTION_CATALOGUES[voice.language];
  const { heading, lead, button } = words.action[action];
  const isDecision = action === 'one-off' || action === 'new-normal';
  const templates = isDecision ? namedSuspects(stored.incident).map(({ template }) => template) : [];
  return frame(voice, {
    heading,
    hasLanguages: true,
    body: html`<h1>${heading}</h1>
      <p class="lead">${lead({ about: aboutOf(stored, voice.language) })}</p>
      <form class="card" method="post" action="?lang=${voice.language}">
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
      ${incidentLink(voice, stored.id)}`,
  });
}

/** Says that it was done. `until`: the line that says so, where it ends and can be taken back before. */
export function donePage(
  voice: ActionVoice,
  { incident, action, until }: { incident: number; action: MailAction; until: string | null },
): Html {
  const words = MAIL_ACTION_CATALOGUES[voice.language];
  return saidPage(voice, {
    incident,
    heading: words.action[action].done,
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
export function undonePage(voice: ActionVoice, { incident }: { incident: number }): Html {
  const { heading, text } = MAIL_ACTION_CATALOGUES[voice.language].undo;
  return saidPage(voice, { incident, heading, body: html`<p class="lead">${text}</p>` });
}

function saidPage(
  voice: ActionVoice,
  { incident, heading, body }: { incident: number; heading: string; body: Html | '' },
): Html {
  return frame(voice, {
    heading,
    hasLanguages: false,
    body: html`<h1>${heading}</h1>
      ${body} ${incidentLink(voice, incident)}`,
  });
}

/** Says why nothing was done. `incident` null: the link names none that may be shown. */
export function refusedPage(
  voice: ActionVoice,
  { outcome, incident }: { outcome: Exclude<MailActionOutcome, 'done'>; incident: number | null },
): Html {
  const { heading, text } = MAIL_ACTION_CATALOGUES[voice.language].outcome[outcome];
  return frame(voice, {
    heading,
    hasLanguages: true,
    body: html`<h1>${heading}</h1>
      <p class="lead">${text}</p>
      ${incident === null ? '' : incidentLink(voice, incident)}`,
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

function incidentLink({ language, dashboard }: ActionVoice, incident: number): Html | '' {
  if (dashboard === null) return '';
  const { open } = MAIL_ACTION_CATALOGUES[language];
  return html`<p class="after"><a href="${dashboard}/incidents/${incident}">${open}</a></p>`;
}
