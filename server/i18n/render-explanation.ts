import type { ConsentClassName } from '../core/consent-class.ts';
import type { PersonFact } from '../core/person-fact.ts';
import type { EpochMs } from '../core/time.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat, type Format } from './format.ts';
import type { Language } from './language.ts';
import { OPERATOR_CATALOGUES } from './operator-catalogues.ts';

/** What is known of a message, as far as its words need it. Instants in epoch ms; `weight` 0 to 1. */
export type ExplainedMessage = {
  linkedBy: 'registration' | 'callback' | 'inferred' | 'import' | 'service' | 'status' | 'reply';
  template: { key: string; category: string | null } | null;
  topic: string | null;
  sentAt: EpochMs | null;
  deliveredAt: EpochMs | null;
  readAt: EpochMs | null;
  failedAt: EpochMs | null;
  failCode: number | null;
  consentClass: ConsentClassName;
  record: { at: EpochMs; kind: PersonFact['kind']; topic: string | null }[];
  optOuts: { at: EpochMs; channel: string; exact: boolean; weight: number; settled: boolean }[];
};

/** One message as plain text: one fact a line. */
export function renderExplanation(
  message: ExplainedMessage,
  { language, zone }: { language: Language; zone: string },
): string {
  const { explain: words } = OPERATOR_CATALOGUES[language];
  const format = createFormat({ language, zone, now: message.sentAt ?? message.deliveredAt ?? 0 });
  const category = message.template?.category ?? null;
  const lines: [string, string][] = [
    [words.template, named(message.template?.key ?? null, category) ?? words.notKnown],
    [words.linkedBy.heading, words.linkedBy[message.linkedBy]],
    [words.topic, message.topic ?? words.notKnown],
    [words.sent, instant(message.sentAt, format) ?? words.notKnown],
    ...optional(words.delivered, instant(message.deliveredAt, format)),
    ...optional(words.read, instant(message.readAt, format)),
    ...optional(words.failed, named(instant(message.failedAt, format), message.failCode?.toString() ?? null)),
    [words.consent.heading, words.consent[message.consentClass]],
    [words.record.heading, message.record.length === 0 ? words.record.none : ''],
    ...message.record.map(({ at, kind, topic }): [string, string] => [
      '',
      `${format.instant(at)}: ${words.record[kind]}${topic === null ? '' : ` (${topic})`}`,
    ]),
    [words.optOuts.heading, message.optOuts.length === 0 ? words.optOuts.none : ''],
    ...message.optOuts.map(({ at, channel, exact, ...rest }): [string, string] => [
      '',
      `${format.instant(at)}, ${channelWord(channel, language)}: ${exact ? words.optOuts.exact : words.optOuts.inferred(format, rest)}`,
    ]),
  ];
  return `${lines.map(([name, value]) => (name === '' ? `  ${value}` : `${name}: ${value}`).trimEnd()).join('\n')}\n`;
}

function instant(at: EpochMs | null, format: Format): string | null {
  return at === null ? null : format.instant(at);
}

function named(text: string | null, detail: string | null): string | null {
  if (text === null) return null;
  return detail === null ? text : `${text} (${detail})`;
}

function optional(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]];
}

function channelWord(channel: string, language: Language): string {
  const found = Object.entries(CATALOGUES[language].channel).find(([name]) => name === channel);
  return found?.[1] ?? channel;
}
