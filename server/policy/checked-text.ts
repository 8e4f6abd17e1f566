import { textWords, type TextWord } from './text-words.ts';
import type { TemplateText } from '../core/template-texts.ts';
import type { PolicyLanguage } from './lexicon.ts';

/** A text as the checks read it. */
export type CheckedText = { text: string; words: readonly TextWord[] };

/** Where a check found something: UTF-16 offsets into the text, and the language of the words, null where none matters. */
export type PolicyHit = { from: number; to: number; language: PolicyLanguage | null };

/** Far more than the platform allows; what is beyond is not read. */
const LONGEST_TEXT = 20_000;

/** A text split into words once, for all checks. Offsets are those of the text as given. */
export function checkedText(given: string): CheckedText {
  const text = given.slice(0, LONGEST_TEXT);
  return { text, words: textWords(text) };
}

/** The same for a text of a template, with its place. */
export type PlacedText = CheckedText & Pick<TemplateText, 'place' | 'kind'>;

/** The stretch from one word to another. */
export function hitOf(
  words: readonly TextWord[],
  { first, last, language }: { first: number; last: number; language: PolicyLanguage | null },
): PolicyHit {
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0, language };
}
