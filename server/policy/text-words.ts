import { foldText } from '../core/opt-out/fold-text.ts';

/**
 * One word of a text: folded as `foldText` does it, with UTF-16 offsets into the text as it was written (`to` one past
 * its end). `sentence` and `clause` count from 0 and grow at punctuation that ends one.
 */
export type TextWord = { text: string; from: number; to: number; sentence: number; clause: number };

/** Most characters are these, and they are quickly told. */
const PLAIN = /^[A-Za-z0-9]+$/;
const PLAIN_PART = /[A-Za-z0-9'`]/;
const PART_OF_WORD =
  /[\p{L}\p{N}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}'\u2018\u2019\u02BC\u00B4\u0060\uFF07]/u;
const NOT_PART_OF_WORD = /[^\p{L}\p{N}\p{M}]/u;
const LETTER_OR_MARK = /[\p{L}\p{N}\p{M}]/u;
const ENDS_SENTENCE = /[.!?;\n\r…¡¿]/u;
const ENDS_CLAUSE = /[,:()—–]/u;

/** The words of a text with their places, folded as `foldText` folds them. Linear in the text, never throws. */
export function textWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  let sentence = 0;
  let clause = 0;
  let start = -1;
  let at = 0;
  const close = (to: number): void => {
    if (start < 0) return;
    const written = text.slice(start, to);
    const folded = PLAIN.test(written) ? written.toLowerCase() : foldText(written);
    if (folded !== '')
      for (const part of folded.split(' ')) words.push({ text: part, from: start, to, sentence, clause });
    start = -1;
  };
  for (const character of text) {
    const role = roleOf(character);
    if (role !== 'part') close(at);
    if (role !== 'gap' && start < 0) start = at;
    if (role === 'gap' && ENDS_SENTENCE.test(character)) {
      sentence += 1;
      clause += 1;
    } else if (role === 'gap' && ENDS_CLAUSE.test(character)) clause += 1;
    at += character.length;
    // "½" folds into two words that share one place; it stands alone, so that no place grows long.
    if (role === 'alone') close(at);
  }
  close(at);
  return words;
}

/** Signs such as "№" or "🄰" are letters once they are folded. */
function roleOf(character: string): 'part' | 'alone' | 'gap' {
  if (character <= '\u007F') return PLAIN_PART.test(character) ? 'part' : 'gap';
  const folded = character.normalize('NFKD');
  if (!PART_OF_WORD.test(character) && !LETTER_OR_MARK.test(folded)) return 'gap';
  return folded !== character && NOT_PART_OF_WORD.test(folded) ? 'alone' : 'part';
}
