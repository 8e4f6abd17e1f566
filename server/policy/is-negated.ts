import { foldText } from '../core/opt-out/fold-text.ts';
import type { TextWord } from './text-words.ts';
import type { PolicyLanguage } from './lexicon.ts';
import { NEGATORS } from './lexicons/threats.ts';

/** A negation reaches so many words ahead. */
const REACH = 6;

const FOLDED = new Map(
  NEGATORS.map(({ language, words, followed }) => [
    language,
    { words: new Set(words.map(foldText)), followed: new Set(followed.map(foldText)) },
  ]),
);

/** Whether a word is said no to by one shortly before it in the same clause: "nunca informe", but "não esqueça de". */
export function isNegated(words: readonly TextWord[], index: number, language: PolicyLanguage): boolean {
  const negators = FOLDED.get(language);
  const clause = words[index]?.clause;
  for (let at = index - 1; at >= 0 && at >= index - REACH; at -= 1) {
    const word = words[at];
    if (word?.clause !== clause) return false;
    if (word && negators?.words.has(word.text)) return !negators.followed.has(words[at + 1]?.text ?? '');
  }
  return false;
}
