import type { CheckedText, PolicyHit } from '../checked-text.ts';

/** So many words in capitals in a row, with so many letters together, are no acronyms any more. */
const LEAST_WORDS = 4;
const LEAST_LETTERS = 16;
/** Three marks or more, also mixed: "!!!", "?!?". */
const REPEATED_MARKS = /[!?¡¿]{3,}/gu;
const VARIABLE = /^\d+$/;

/** Places where a text shouts: a run of words in capitals, or repeated exclamation and question marks. */
export function findShouting({ text, words }: CheckedText): PolicyHit[] {
  const hits: PolicyHit[] = [];
  let first = -1;
  let letters = 0;
  let count = 0;
  let last = -1;
  const close = (): void => {
    if (count >= LEAST_WORDS && letters >= LEAST_LETTERS) {
      hits.push({ from: words[first]?.from ?? 0, to: words[last]?.to ?? 0, language: null });
    }
    [first, letters, count] = [-1, 0, 0];
  };
  for (const [index, word] of words.entries()) {
    const written = text.slice(word.from, word.to);
    // Numbers and variables shout as loud as what stands around them.
    if (VARIABLE.test(written)) continue;
    if (written !== written.toUpperCase() || written === written.toLowerCase()) {
      close();
      continue;
    }
    if (first < 0) first = index;
    last = index;
    count += 1;
    letters += written.length;
  }
  close();
  for (const match of text.matchAll(REPEATED_MARKS)) {
    hits.push({ from: match.index, to: match.index + match[0].length, language: null });
  }
  return hits.sort((left, right) => left.from - right.from);
}
