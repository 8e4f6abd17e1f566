import { CONFIDENCE } from './confidence.ts';
import { foldText } from './fold-text.ts';
import {
  ALL_TOKENS,
  GUARD_TOKENS,
  MARKETING_TOKENS,
  NOISE_TOKENS,
  RESTART_TOKENS,
  STOP_TOKENS,
} from './payload-tokens.ts';
import type { WordsRecognition } from './recognise-words.ts';

type Token = { word: string; start: number; end: number };

/**
 * Reads a payload written by a developer: OPTOUT_offers, opt-out:offers, stopPromo, topic_offers_off. Only whole
 * tokens count, so that BUSSTOP or RESTOPPED say nothing. Null for what is no identifier (a label with spaces) and
 * for what says nothing about stopping. The topic keeps the payload's own spelling.
 */
export function recognisePayload(payload: string): WordsRecognition | null {
  const text = payload.trim();
  if (text === '' || text.length > 256 || /\s/.test(text)) return null;
  const tokens = tokensOf(text);
  const stop = findRun(tokens, STOP_TOKENS);
  const restart = findRun(tokens, RESTART_TOKENS);
  const topicSwitch = switchOf(tokens);
  const named = topicSwitch ?? stop ?? restart;
  if (named === null) return null;
  const rest = tokens.filter((token) => !named.used.has(token));
  if (rest.some(({ word }) => GUARD_TOKENS.has(word))) return null;
  const isOptOut = topicSwitch === null ? stop !== null : topicSwitch.rule === 'topic-off';
  return {
    action: isOptOut ? 'opt-out' : 'opt-in',
    scopeHint: isOptOut ? scopeOf(tokens) : null,
    ...topicOf(text, rest),
    reason: 'unknown',
    language: null,
    rule: `payload/${named.rule}`,
    confidence: CONFIDENCE.payload,
  };
}

function tokensOf(text: string): Token[] {
  // camelCase is split as well: stopPromo is two tokens, OPTOUT is one.
  const matches = text.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}\p{Lo}]+|\p{N}+/gu);
  return [...matches].map(({ 0: word, index }) => ({
    word: foldText(word),
    start: index,
    end: index + word.length,
  }));
}

type Run = { rule: string; used: ReadonlySet<Token> };

function findRun(tokens: readonly Token[], runs: readonly (readonly string[])[]): Run | null {
  for (const run of runs) {
    for (let at = 0; at + run.length <= tokens.length; at += 1) {
      const used = tokens.slice(at, at + run.length);
      if (used.every(({ word }, index) => word === run[index]))
        return { rule: run.join('-'), used: new Set(used) };
    }
  }
  return null;
}

/** `topic_offers_off` and `topic_offers_on`, as preference lists name their rows. */
function switchOf(tokens: readonly Token[]): Run | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || tokens.length < 3) return null;
  if (!['topic', 'topico', 'tema'].includes(first.word) || !['off', 'on'].includes(last.word)) return null;
  return { rule: `topic-${last.word}`, used: new Set([first, last]) };
}

function scopeOf(tokens: readonly Token[]): 'all' | 'marketing' | null {
  if (tokens.some(({ word }) => ALL_TOKENS.has(word))) return 'all';
  return tokens.some(({ word }) => MARKETING_TOKENS.has(word)) ? 'marketing' : null;
}

/** What is left between the first and the last telling token, in the payload's own spelling. */
function topicOf(text: string, rest: readonly Token[]): { topicHint: string | null; topics: string[] } {
  const telling = rest.filter(
    ({ word }) =>
      !NOISE_TOKENS.has(word) &&
      !ALL_TOKENS.has(word) &&
      !MARKETING_TOKENS.has(word) &&
      !/^\p{N}+$/u.test(word),
  );
  const first = telling[0];
  const last = telling.at(-1);
  if (first === undefined || last === undefined) return { topicHint: null, topics: [] };
  const topic = text.slice(first.start, last.end);
  return { topicHint: topic, topics: [topic] };
}
