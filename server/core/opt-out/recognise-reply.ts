import { compileLanguage } from './compile-language.ts';
import type { CompiledLanguage } from './compile-language.ts';
import { CONFIDENCE } from './confidence.ts';
import { foldText } from './fold-text.ts';
import { KNOWN_LANGUAGES } from './languages/known-languages.ts';
import type { ConfiguredReply, Recognition, Reply } from './recognition.ts';
import { recogniseForm, topicsOfForm } from './recognise-form.ts';
import { recognisePayload } from './recognise-payload.ts';
import { recogniseWords } from './recognise-words.ts';
import type { WordsRecognition } from './recognise-words.ts';

/** What the account says its payloads, ids and labels mean; these win over every rule. */
export type PayloadMap = ReadonlyMap<string, ConfiguredReply>;

/**
 * What a person's reply asks for: a tap is read by its configured meaning, then by its payload, then by its label; a
 * text by its words. Null when nothing is asked. Never throws, whatever the text.
 */
export function recogniseReply(inbound: Reply, payloads: PayloadMap = new Map()): Recognition | null {
  const languages = KNOWN_LANGUAGES.map(compileLanguage);
  const { button, interactive, text } = inbound;
  if (button !== undefined) {
    const tap: Tap = { channel: 'button', payload: button.payload, label: button.text };
    return recogniseTap(tap, languages, payloads);
  }
  if (interactive !== undefined) {
    const { id, title, response } = interactive;
    return recogniseTap({ channel: 'interactive', payload: id, label: title, response }, languages, payloads);
  }
  const found = text === undefined ? null : recogniseWords({ text, source: 'typed' }, languages);
  return found === null ? null : { ...found, channel: 'keyword' };
}

type Tap = {
  channel: 'button' | 'interactive';
  payload: string | undefined;
  label: string | undefined;
  response?: unknown;
};

function recogniseTap(
  tap: Tap,
  languages: readonly CompiledLanguage[],
  payloads: PayloadMap,
): Recognition | null {
  const configured = configuredFor(tap, payloads);
  if (configured?.action === 'ignore') return null;
  const found =
    configured === null
      ? recogniseByRule(tap, languages)
      : fromConfiguration(configured, topicsOfForm(tap.response));
  return found === null ? null : { ...found, channel: tap.channel };
}

function recogniseByRule(tap: Tap, languages: readonly CompiledLanguage[]): WordsRecognition | null {
  const { payload = '', label = '' } = tap;
  const byLabel =
    recogniseWords({ text: label, source: 'tapped' }, languages) ??
    recogniseWords({ text: payload, source: 'tapped' }, languages);
  // Without a payload of its own a button sends its label, and a label is read as words first.
  const isLabelOnly = payload === label && byLabel !== null;
  const byPayload = isLabelOnly ? null : recognisePayload(payload);
  if (byPayload === null) return byLabel ?? (tap.response === undefined ? null : recogniseForm(tap.response));
  if (byLabel === null) return byPayload;
  return { ...byPayload, reason: byLabel.reason, scopeHint: byPayload.scopeHint ?? byLabel.scopeHint };
}

function configuredFor(tap: Tap, payloads: PayloadMap): ConfiguredReply | null {
  const exact = payloads.get(tap.payload ?? '') ?? payloads.get(tap.label ?? '');
  if (exact !== undefined) return exact;
  const label = foldText(tap.label ?? '');
  if (label === '') return null;
  for (const [key, meaning] of payloads) if (foldText(key) === label) return meaning;
  return null;
}

function fromConfiguration(configured: ConfiguredReply, formTopics: readonly string[]): WordsRecognition {
  const topics = configured.topic === undefined ? formTopics : [configured.topic];
  return {
    action: configured.action === 'opt-in' ? 'opt-in' : 'opt-out',
    scopeHint: configured.scope ?? null,
    topicHint: topics[0] ?? null,
    topics,
    reason: configured.reason ?? 'unknown',
    language: null,
    rule: 'configured',
    confidence: CONFIDENCE.configured,
  };
}
