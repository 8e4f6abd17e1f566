import { findPhrases, phraseBook, type PhraseBook } from '../find-phrases.ts';
import { hitOf, type CheckedText, type PolicyHit } from '../checked-text.ts';
import { isNegated } from '../is-negated.ts';
import type { PolicyLanguage, RequestLexicon } from '../lexicon.ts';

type Books = { verbs: PhraseBook; objects: PhraseBook; harmless: PhraseBook };

const books = new WeakMap<RequestLexicon, Books>();

/** Places, from verb to object, where a sentence asks for what must not be asked for, unless it says not to give it or
 *  asks for a harmless part only. */
export function findRequest(
  text: CheckedText,
  {
    lexicons,
    languages,
  }: {
    lexicons: readonly RequestLexicon[];
    languages: readonly PolicyLanguage[];
  },
): PolicyHit[] {
  return lexicons
    .filter(({ language }) => languages.includes(language))
    .flatMap((lexicon) => requestsIn(text, lexicon));
}

function requestsIn({ words }: CheckedText, lexicon: RequestLexicon): PolicyHit[] {
  const { verbs, objects, harmless } = booksOf(lexicon);
  const sentenceOf = (index: number): number => words[index]?.sentence ?? -1;
  const excused = new Set(findPhrases(words, harmless).map(({ first }) => sentenceOf(first)));
  const asked = new Map<number, number>();
  for (const { first } of findPhrases(words, verbs)) {
    const sentence = sentenceOf(first);
    if (!asked.has(sentence) && !isNegated(words, first, lexicon.language)) asked.set(sentence, first);
  }
  return findPhrases(words, objects).flatMap(({ first: object, last }) => {
    const sentence = sentenceOf(object);
    const verb = asked.get(sentence);
    if (verb === undefined || verb > object || excused.has(sentence)) return [];
    return [hitOf(words, { first: verb, last, language: lexicon.language })];
  });
}

function booksOf(lexicon: RequestLexicon): Books {
  let known = books.get(lexicon);
  if (!known) {
    known = {
      verbs: phraseBook(lexicon.verbs),
      objects: phraseBook(lexicon.objects),
      harmless: phraseBook(lexicon.harmless),
    };
    books.set(lexicon, known);
  }
  return known;
}
