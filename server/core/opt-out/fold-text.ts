/** Accents of Latin, Greek and Cyrillic letters. Vowel signs of other scripts are part of the word and stay. */
const ACCENTS = /[\u0300-\u036F]/gu;

/** Characters without a glyph: joiners, directions, variation selectors, soft hyphens, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** An apostrophe joins ("don't" is one word); people type several characters for it. */
const APOSTROPHES = /['\u2018\u2019\u02BC\u00B4\u0060\uFF07]/gu;

const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * A text reduced to what counts when words are compared: lower case, no accents, no punctuation, no emoji, words
 * separated by single spaces. Folding twice changes nothing. Unpaired surrogates become a separator.
 */
export function foldText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(APOSTROPHES, '')
      .normalize('NFKD')
      // Once more: a letter may come apart into one (\u0149), and another one would by now be an accent (\u00B4).
      .replace(APOSTROPHES, '')
      .replace(INVISIBLE, '')
      .replace(ACCENTS, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replaceAll('ß', 'ss')
      .replaceAll('ς', 'σ')
      .replaceAll('ı', 'i')
      .normalize('NFC')
      .replace(NOT_A_WORD, ' ')
      .trim()
  );
}
