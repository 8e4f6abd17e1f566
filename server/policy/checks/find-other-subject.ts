import { findPhrases, phraseBook, type PhraseBook } from '../find-phrases.ts';
import { foldText } from '../../core/opt-out/fold-text.ts';
import { hitOf, type PlacedText, type PolicyHit } from '../checked-text.ts';
import { SUBJECTS, type Subject } from '../lexicons/subjects.ts';

/** So many different words of a subject say that a text is about it. */
const LEAST_WORDS = 2;

let books: ReadonlyMap<Subject, { names: ReadonlySet<string>; words: PhraseBook }> | null = null;

/**
 * Where a template speaks of another subject than its topic and not once of its own; null when it does not, or when the
 * name of the topic tells no subject.
 */
export function findOtherSubject(
  texts: readonly PlacedText[],
  topic: string | null,
): { text: PlacedText; hit: PolicyHit } | null {
  const own = subjectsOf(topic);
  if (own.length === 0) return null;
  const home = new Set(own.flatMap(({ id, near }) => [id, ...near]));
  if (SUBJECTS.some((subject) => home.has(subject.id) && wordsOf(texts, subject).length > 0)) return null;
  for (const subject of SUBJECTS) {
    const found = wordsOf(texts, subject);
    const [first] = found;
    if (first && new Set(found.map(({ said }) => said)).size >= LEAST_WORDS) return first;
  }
  return null;
}

/** The subjects that the name of a topic tells: `order_updates` is about orders. */
function subjectsOf(topic: string | null): Subject[] {
  const words = topic === null ? [] : foldText(topic).split(' ');
  return SUBJECTS.filter((subject) => words.some((word) => bookOf(subject).names.has(word)));
}

function wordsOf(
  texts: readonly PlacedText[],
  subject: Subject,
): { text: PlacedText; hit: PolicyHit; said: string }[] {
  return texts.flatMap((text) =>
    findPhrases(text.words, bookOf(subject).words).map(({ first, last }) => ({
      text,
      hit: hitOf(text.words, { first, last, language: null }),
      said: text.words
        .slice(first, last + 1)
        .map((word) => word.text)
        .join(' '),
    })),
  );
}

function bookOf(subject: Subject): { names: ReadonlySet<string>; words: PhraseBook } {
  books ??= new Map(
    SUBJECTS.map((entry) => [
      entry,
      { names: new Set(entry.names.map(foldText)), words: phraseBook(entry.words) },
    ]),
  );
  const book = books.get(subject);
  if (!book) throw new RangeError('a subject outside the table');
  return book;
}
