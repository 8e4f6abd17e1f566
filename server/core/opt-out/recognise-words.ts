import type { CompiledLanguage } from './compile-language.ts';
import { CONFIDENCE } from './confidence.ts';
import { findReason } from './find-reason.ts';
import { findScope } from './find-scope.ts';
import { foldText } from './fold-text.ts';
import { matchPhrase } from './match-phrase.ts';
import { matchWhole } from './match-whole.ts';
import type { WholeMatch } from './match-whole.ts';
import type { Recognition } from './recognition.ts';
import { stripCourtesy } from './strip-courtesy.ts';

/** A message of the platform has at most 4,096 characters; more is not a person typing. */
const LONGEST_TEXT = 4_096;

/** A typed text or a tapped label. */
export type Words = { text: string; source: 'typed' | 'tapped' };

/** What words ask for, before anything is known about the payload behind them. */
export type WordsRecognition = Omit<Recognition, 'channel'>;

/** Recognises an opt-out, an opt-in or an ambiguous wish in words; null when they say nothing of the kind. */
export function recogniseWords(
  words: Words,
  languages: readonly CompiledLanguage[],
): WordsRecognition | null {
  const text = words.text.slice(0, LONGEST_TEXT);
  const folded = foldText(text);
  if (folded === '') return null;
  const found = findWhole({ ...words, text: folded }, languages) ?? findPhrase(text, languages);
  if (found === null) return null;
  const isOptIn = found.action === 'opt-in';
  return {
    ...found,
    scopeHint: isOptIn ? null : findScope(folded, languages),
    reason: isOptIn ? 'unknown' : findReason(folded, languages),
    topicHint: null,
    topics: [],
  };
}

type Found = Pick<Recognition, 'action' | 'language' | 'rule' | 'confidence'>;

function findWhole({ text, source }: Words, languages: readonly CompiledLanguage[]): Found | null {
  const exact = matchWhole(text, languages, source);
  if (exact !== null) return describe(exact, 1);
  const bare = stripCourtesy(text, languages);
  const polite = matchWhole(bare, languages, source);
  if (polite !== null) return describe(polite, CONFIDENCE.politeWord);
  // "paraaaar" and "P A R A R": typed with feeling, meant as the word.
  const joined = /^\p{L}(?: \p{L}){2,}$/u.test(bare) ? bare.replaceAll(' ', '') : bare;
  const stretched = matchWhole(joined.replaceAll(/(\p{L})\1{2,}/gu, '$1'), languages, source);
  return stretched === null ? null : describe(stretched, CONFIDENCE.stretchedWord);
}

function findPhrase(text: string, languages: readonly CompiledLanguage[]): Found | null {
  const matches = languages.flatMap((language) => {
    const match = matchPhrase(text, language);
    return match === null ? [] : [{ language: language.code, ...match }];
  });
  const best = matches.find(({ isQuestion }) => !isQuestion) ?? matches[0];
  if (best === undefined) return null;
  const { language, phrase, isQuestion } = best;
  return {
    action: isQuestion ? 'ambiguous' : 'opt-out',
    language,
    rule: ruleId(language, isQuestion ? 'question' : 'phrase', phrase),
    confidence: isQuestion ? CONFIDENCE.question : CONFIDENCE.phrase,
  };
}

const MEANING: Record<WholeMatch['kind'], { action: Recognition['action']; confidence: number }> = {
  word: { action: 'opt-out', confidence: CONFIDENCE.word },
  label: { action: 'opt-out', confidence: CONFIDENCE.label },
  pattern: { action: 'opt-out', confidence: CONFIDENCE.pattern },
  restart: { action: 'opt-in', confidence: CONFIDENCE.word },
  'weak-restart': { action: 'opt-in', confidence: CONFIDENCE.weakWord },
  ambiguous: { action: 'ambiguous', confidence: CONFIDENCE.ambiguous },
};

function describe({ kind, language, entry }: WholeMatch, atMost: number): Found {
  const { action, confidence } = MEANING[kind];
  return { action, language, rule: ruleId(language, kind, entry), confidence: Math.min(confidence, atMost) };
}

function ruleId(language: string, kind: string, entry: string): string {
  return `${language}/${kind}/${entry.replaceAll(' ', '-')}`;
}
