import { findPhrases, phraseBook, type PhraseBook } from '../find-phrases.ts';
import { hitOf, type CheckedText, type PolicyHit } from '../checked-text.ts';
import { isNegated } from '../is-negated.ts';
import type { Lexicon, PolicyLanguage } from '../lexicon.ts';

const books = new WeakMap<Lexicon, PhraseBook>();

/** Places where a text uses the words of a lexicon. `negatable`: not where they are said no to. */
export function findWording(
  { words }: CheckedText,
  {
    lexicons,
    languages,
    negatable,
  }: {
    lexicons: readonly Lexicon[];
    languages: readonly PolicyLanguage[];
    negatable: boolean;
  },
): PolicyHit[] {
  return lexicons
    .filter(({ language }) => languages.includes(language))
    .flatMap((lexicon) =>
      findPhrases(words, bookOf(lexicon))
        .filter(({ first }) => !negatable || !isNegated(words, first, lexicon.language))
        .map((hit) => hitOf(words, { ...hit, language: lexicon.language })),
    );
}

function bookOf(lexicon: Lexicon): PhraseBook {
  let book = books.get(lexicon);
  if (!book) books.set(lexicon, (book = phraseBook(lexicon.phrases, lexicon.allowed)));
  return book;
}
