import { foldText } from '../core/opt-out/fold-text.ts';
import type { TextWord } from './text-words.ts';

/** Phrases by their first word, longest first, ready to be looked for. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

/** A phrase as folded words; `isAllowed`: found only to be passed over ("desconto em folha" is no offer). */
type Phrase = { words: readonly string[]; isAllowed: boolean };

/** Indices of the first and last word of an occurrence. */
export type PhraseHit = { first: number; last: number };

/** Folds phrases once. `allowed`: longer phrases that contain one of them and mean something else. */
export function phraseBook(phrases: readonly string[], allowed: readonly string[] = []): PhraseBook {
  const book = new Map<string, Phrase[]>();
  const add = (phrase: string, isAllowed: boolean): void => {
    const words = foldText(phrase).split(' ');
    const [first = ''] = words;
    if (first === '') return;
    const known = book.get(first) ?? [];
    known.push({ words, isAllowed });
    book.set(first, known);
  };
  for (const phrase of phrases) add(phrase, false);
  for (const phrase of allowed) add(phrase, true);
  for (const known of book.values()) {
    known.sort(
      (left, right) =>
        right.words.length - left.words.length || Number(right.isAllowed) - Number(left.isAllowed),
    );
  }
  return book;
}

/** Occurrences in the order of the text, the longest phrase at each place, none inside another or across sentences. */
export function findPhrases(words: readonly TextWord[], book: PhraseBook): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const found = word && book.get(word.text)?.find((phrase) => standsAt(words, index, phrase.words));
    if (!found) continue;
    const last = index + found.words.length - 1;
    if (!found.isAllowed) hits.push({ first: index, last });
    index = last;
  }
  return hits;
}

function standsAt(words: readonly TextWord[], index: number, phrase: readonly string[]): boolean {
  const sentence = words[index]?.sentence;
  return phrase.every((text, offset) => {
    const word = words[index + offset];
    return word !== undefined && word.text === text && word.sentence === sentence;
  });
}
