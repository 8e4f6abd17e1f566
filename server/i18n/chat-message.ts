import { parseIsoInstant } from '../core/business-day.ts';
import type { DestinationEvent } from '../core/destination.ts';
import type { StepKind } from '../analysis/incident/incident.ts';
import type { EpochMs } from '../core/time.ts';
import { incidentEn } from './dashboard/incident-en.ts';
import { incidentEs } from './dashboard/incident-es.ts';
import { incidentPtBr } from './dashboard/incident-pt-br.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import { REPORT_CATALOGUES } from './report-catalogues.ts';

const WORDS = { 'pt-BR': incidentPtBr, en: incidentEn, es: incidentEs };
const PAUSE: Record<Language, (template: string) => string> = {
  'pt-BR': (template) => `Recomendação: pause ${template} até que alguém o veja.`,
  en: (template) => `Recommended: pause ${template} until somebody has looked at it.`,
  es: (template) => `Recomendación: pausa ${template} hasta que alguien la revise.`,
};
const TEST: Record<Language, string> = {
  'pt-BR': 'Este é um teste do Culprit: as mensagens chegam aqui.',
  en: 'This is a test from Culprit: messages arrive here.',
  es: 'Esta es una prueba de Culprit: los mensajes llegan aquí.',
};
const STEPS: Partial<Record<DestinationEvent, StepKind>> = {
  'incident.opened': 'opened',
  'incident.raised': 'raised',
  'incident.worse': 'worse',
  'incident.reopened': 'reopened',
  'incident.recovered': 'recovered',
  'incident.acknowledged': 'acknowledged',
  'incident.snoozed': 'snoozed',
  'incident.resolved': 'resolved',
};

/** What a chat needs of an event, as it is sent to programs. */
export type ToldEvent = {
  type: DestinationEvent;
  timestamp: string;
  data: {
    incident: number;
    subject: { kind: 'topic' | 'account'; topic: string | null };
    excess?: number | null;
    probability?: number | null;
    until?: string | null;
    suspects?: { template: { name: string | null; id: string | null }; named: boolean }[];
    template?: { name: string | null; id: string | null };
  };
};

/** Instants of events are written by `isoInstant` only. */
function instantOf(text: string): EpochMs {
  return parseIsoInstant(text) ?? 0;
}

/** An event as a chat shows it: text, and the same as a block of Slack's. `link`: to the incident, null where that is unknown. */
export function chatMessage(
  { type, data, timestamp }: ToldEvent,
  { language, zone, link }: { language: Language; zone: string; link: string | null },
): { text: string; blocks: object[] } {
  const format = createFormat({ language, zone, now: instantOf(timestamp) });
  const words = WORDS[language];
  const about = REPORT_CATALOGUES[language].incident.about(data.subject);
  const named = (template: { name: string | null; id: string | null }): string =>
    template.name ?? template.id ?? '?';
  const step = STEPS[type];
  const said =
    step === undefined
      ? PAUSE[language](data.template === undefined ? '?' : named(data.template))
      : words.step[step](format, {
          excess: data.excess ?? null,
          probability: data.probability ?? null,
          until: data.until ? instantOf(data.until) : null,
          member: '',
          template: '',
          fix: null,
        });
  const suspects = (data.suspects ?? [])
    .filter((suspect) => suspect.named)
    .map(({ template }) => named(template));
  const text = [
    `${about}: ${said}`,
    ...(suspects.length > 0 ? [suspects.join(', ')] : []),
    ...(link === null ? [] : [link]),
  ].join('\n');
  return inSlack(text);
}

/** What a chat shows when somebody tries whether messages arrive. */
export function chatTest(language: Language): { text: string; blocks: object[] } {
  return inSlack(TEST[language]);
}

function inSlack(text: string): { text: string; blocks: object[] } {
  // Slack reads <, > and & as its own.
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return { text: escaped, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: escaped } }] };
}
