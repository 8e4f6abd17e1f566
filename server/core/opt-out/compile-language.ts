import { foldText } from './fold-text.ts';
import type { LanguageWords, StatedReason } from './languages/language.ts';

/** A language with every entry folded, ready to be compared with folded text. */
export type CompiledLanguage = {
  code: string;
  stopWords: ReadonlySet<string>;
  ambiguousWords: ReadonlySet<string>;
  stopLabels: ReadonlySet<string>;
  restartLabels: ReadonlySet<string>;
  restartWords: ReadonlySet<string>;
  weakRestartWords: ReadonlySet<string>;
  helpWords: ReadonlySet<string>;
  negators: ReadonlySet<string>;
  /** Longest first, so that the most telling one is found. */
  stopPhrases: readonly string[];
  stopVerbs: readonly string[];
  fillers: ReadonlySet<string>;
  messageObjects: ReadonlySet<string>;
  otherObjects: readonly string[];
  allPhrases: readonly string[];
  marketingWords: readonly string[];
  guards: readonly string[];
  questionStarts: readonly string[];
  courtesies: readonly string[];
  /** The most telling reason first. */
  reasons: readonly { reason: StatedReason; phrases: readonly string[] }[];
};

const REASON_ORDER: readonly StatedReason[] = [
  'no-consent',
  'problem-solved',
  'dislikes-content',
  'lost-interest',
];

const compiled = new WeakMap<LanguageWords, CompiledLanguage>();

/** Folds a language's entries once; later calls return the same value. */
export function compileLanguage(words: LanguageWords): CompiledLanguage {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const fresh: CompiledLanguage = {
    code: words.code,
    stopWords: foldedSet(words.stopWords),
    ambiguousWords: foldedSet(words.ambiguousWords),
    stopLabels: foldedSet(words.stopLabels),
    restartLabels: foldedSet(words.restartLabels),
    restartWords: foldedSet(words.restartWords),
    weakRestartWords: foldedSet(words.weakRestartWords),
    helpWords: foldedSet(words.helpWords),
    negators: foldedSet(words.negators),
    stopPhrases: foldedList(words.stopPhrases),
    stopVerbs: foldedList(words.stopVerbs),
    fillers: foldedSet(words.fillers),
    messageObjects: foldedSet(words.messageObjects),
    otherObjects: foldedList(words.otherObjects),
    allPhrases: foldedList(words.allPhrases),
    marketingWords: foldedList(words.marketingWords),
    guards: foldedList(words.guards),
    questionStarts: foldedList(words.questionStarts),
    courtesies: foldedList(words.courtesies),
    reasons: REASON_ORDER.map((reason) => ({ reason, phrases: foldedList(words.reasons[reason]) })),
  };
  compiled.set(words, fresh);
  return fresh;
}

function foldedSet(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.map(foldText));
}

function foldedList(entries: readonly string[]): readonly string[] {
  return [...foldedSet(entries)].sort((left, right) => right.length - left.length);
}
