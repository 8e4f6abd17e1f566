import type { CompiledLanguage } from './compile-language.ts';
import { matchPattern } from './match-pattern.ts';

/** What kind of list a whole message or label was found in, and the entry. */
export type WholeMatch = {
  kind: 'word' | 'label' | 'pattern' | 'restart' | 'weak-restart' | 'ambiguous';
  language: string;
  entry: string;
};

/**
 * Compares a whole folded text with the lists of each language; certain lists of all languages come before
 * uncertain ones. A tap on a label is a deliberate choice, so for taps labels count before ambiguous words.
 */
export function matchWhole(
  text: string,
  languages: readonly CompiledLanguage[],
  source: 'typed' | 'tapped',
): WholeMatch | null {
  for (const kind of source === 'tapped' ? TAPPED_ORDER : TYPED_ORDER) {
    for (const language of languages) {
      const entry = FINDERS[kind](text, language);
      if (entry !== null) return { kind, language: language.code, entry };
    }
  }
  return null;
}

type Kind = WholeMatch['kind'];

const TYPED_ORDER: readonly Kind[] = ['word', 'restart', 'ambiguous', 'pattern', 'label', 'weak-restart'];
const TAPPED_ORDER: readonly Kind[] = ['label', 'word', 'pattern', 'restart', 'ambiguous', 'weak-restart'];

const FINDERS: Record<Kind, (text: string, language: CompiledLanguage) => string | null> = {
  word: (text, { stopWords }) => member(text, stopWords),
  label: (text, { stopLabels }) => member(text, stopLabels),
  pattern: matchPattern,
  restart: (text, { restartWords, restartLabels }) =>
    member(text, restartWords) ?? member(text, restartLabels),
  'weak-restart': (text, { weakRestartWords }) => member(text, weakRestartWords),
  ambiguous: (text, { ambiguousWords }) => member(text, ambiguousWords),
};

function member(text: string, entries: ReadonlySet<string>): string | null {
  return entries.has(text) ? text : null;
}
