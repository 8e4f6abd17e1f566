import { CONFIDENCE } from './confidence.ts';
import { foldText } from './fold-text.ts';
import { recognisePayload } from './recognise-payload.ts';
import type { WordsRecognition } from './recognise-words.ts';

/** Names of a form field that says whether the named topics are switched off or on. */
const ACTION_FIELDS = new Set([
  'action',
  'acao',
  'accion',
  'type',
  'event',
  'status',
  'choice',
  'preference',
  'value',
]);
const OFF_WORDS = new Set([
  'off',
  'stop',
  'optout',
  'opt out',
  'unsubscribe',
  'withdraw',
  'remove',
  'parar',
  'sair',
  'baja',
]);
const ON_WORDS = new Set(['on', 'optin', 'opt in', 'subscribe', 'grant', 'start']);

/** Names of a form field whose value is what was switched off. */
const OFF_FIELDS = new Set([
  'off',
  'stop',
  'optout',
  'opt out',
  'optouts',
  'opt outs',
  'topics off',
  'stop topics',
  'unsubscribe',
  'unsubscribed',
  'unsubscribe from',
  'parar',
  'baja',
]);
const TOPIC_FIELDS = new Set(['topic', 'topics', 'topico', 'topicos', 'tema', 'temas']);

/**
 * Reads the answer of a flow, an object of the sender's own making (or its JSON text). Recognised: a field that is
 * named for stopping and is true or lists topics; an action field that says off beside topics; topics mapped to
 * false; values that are stop payloads. A bare list of topics says nothing, since forms ask for either.
 */
export function recogniseForm(response: unknown): WordsRecognition | null {
  const fields = fieldsOf(response);
  if (fields === null) return null;
  const topics = topicsNamed(fields);
  for (const [name, value] of fields) {
    if (OFF_FIELDS.has(name) && isChosen(value)) {
      const listed = textsOf(value).filter(
        (text) => !['true', 'yes', 'sim', 'si', '1'].includes(foldText(text)),
      );
      return formRecognition({
        action: 'opt-out',
        rule: 'form/off-field',
        topics: listed.length > 0 ? listed : topics,
      });
    }
  }
  const off = switchedOff(fields);
  if (off.length > 0) return formRecognition({ action: 'opt-out', rule: 'form/topic-false', topics: off });
  for (const [name, value] of fields) {
    if (!ACTION_FIELDS.has(name) || typeof value !== 'string') continue;
    const word = foldText(value);
    if (OFF_WORDS.has(word)) return formRecognition({ action: 'opt-out', rule: 'form/action-off', topics });
    if (ON_WORDS.has(word)) return formRecognition({ action: 'opt-in', rule: 'form/action-on', topics });
  }
  return valuesAsPayloads(fields);
}

/** The topics a form names, whatever they are switched to. */
export function topicsOfForm(response: unknown): string[] {
  const fields = fieldsOf(response);
  return fields === null ? [] : topicsNamed(fields);
}

function formRecognition(found: {
  action: 'opt-out' | 'opt-in';
  rule: string;
  topics: readonly string[];
}): WordsRecognition {
  const named = found.topics.filter((topic) => foldText(topic) !== 'all');
  const isAll = named.length < found.topics.length && found.action === 'opt-out';
  return {
    ...found,
    topics: named,
    topicHint: named[0] ?? null,
    scopeHint: isAll ? 'all' : null,
    reason: 'unknown',
    language: null,
    confidence: CONFIDENCE.label,
  };
}

type Fields = readonly (readonly [name: string, value: unknown])[];

function fieldsOf(response: unknown): Fields | null {
  const value = typeof response === 'string' ? parsed(response) : response;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.entries(value).map(([name, member]) => [foldText(name), member] as const);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isChosen(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return !['', 'false', 'no', 'nao', '0'].includes(foldText(value));
  return Array.isArray(value) && value.length > 0;
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((member): member is string => typeof member === 'string' && member.trim() !== '');
}

function topicsNamed(fields: Fields): string[] {
  return fields.flatMap(([name, value]) => (TOPIC_FIELDS.has(name) ? textsOf(value) : []));
}

function switchedOff(fields: Fields): string[] {
  return fields.flatMap(([name, value]) =>
    TOPIC_FIELDS.has(name) && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([topic, chosen]) => (chosen === false ? [topic] : []))
      : [],
  );
}

function valuesAsPayloads(fields: Fields): WordsRecognition | null {
  const found = fields
    .filter(([name]) => name !== 'flow token')
    .flatMap(([, value]) => textsOf(value))
    .map(recognisePayload)
    .filter((recognition) => recognition !== null);
  const stops = found.filter(({ action }) => action === 'opt-out');
  const [first] = stops.length > 0 ? stops : found;
  if (first === undefined) return null;
  const topics = (stops.length > 0 ? stops : found).flatMap((recognition) => recognition.topics);
  return { ...first, topics, topicHint: topics[0] ?? null };
}
