import { findPhrases, phraseBook, type PhraseBook } from '../find-phrases.ts';
import { templateTexts, type TemplateText } from '../template-texts.ts';
import { textWords, type TextWord } from '../text-words.ts';
import { compileLanguage } from './compile-language.ts';
import { foldText } from './fold-text.ts';
import { KNOWN_LANGUAGES } from './languages/known-languages.ts';
import { STOP_ADDRESS_PARTS, STOP_INSTRUCTIONS } from './languages/stop-instructions.ts';
import { recogniseReply } from './recognise-reply.ts';

/** How a template lets people stop: a quick reply that does it, words that say how, a link to where it is done. */
export type WayOut = 'button' | 'words' | 'link';

/** Words that may stand between "responda" and the stop word: "responda com a palavra SAIR". */
const MOST_WORDS_BETWEEN = 5;
const QUOTES = /["'*_“”‘’«»`]/u;

/** The ways out that a template's components (platform's shape) offer; empty when it offers none we can read. */
export function waysOut(components: readonly unknown[]): WayOut[] {
  const found = new Set<WayOut>();
  for (const text of templateTexts(components)) {
    const way = wayOutOf(text);
    if (way !== null) found.add(way);
  }
  return [...found].sort();
}

function wayOutOf({ place, kind, text }: TemplateText): WayOut | null {
  if (place.component !== 'BUTTON') return saysHowToStop(text) ? 'words' : null;
  if (place.member === 'url') {
    const address = text.toLowerCase();
    return STOP_ADDRESS_PARTS.some((part) => address.includes(part)) ? 'link' : null;
  }
  if (kind === 'URL') return saysHowToStop(text) ? 'link' : null;
  const meaning = recogniseReply({ button: { text } })?.action;
  return meaning === 'opt-out' || meaning === 'ambiguous' || saysHowToStop(text) ? 'button' : null;
}

/** Whether a text tells its reader how to stop: "responda SAIR", "to unsubscribe", "darse de baja". */
export function saysHowToStop(text: string): boolean {
  const words = textWords(text);
  if (findPhrases(words, instructions()).length > 0) return true;
  return words.some((word, index) => isKeyword(word, text) && isAskedFor(words, index));
}

function isAskedFor(words: readonly TextWord[], index: number): boolean {
  const { replyVerbs, connectors } = asked();
  const keyword = words[index];
  if (connectors.has(words[index + 1]?.text ?? '')) return true;
  return words
    .slice(Math.max(0, index - MOST_WORDS_BETWEEN - 1), index)
    .some(({ text, sentence }) => sentence === keyword?.sentence && replyVerbs.has(text));
}

/** A stop word that stands out: in capitals or in quotes. "Para" in running text is a preposition. */
function isKeyword({ text: word, from, to }: TextWord, text: string): boolean {
  if (!asked().keywords.has(word)) return false;
  const written = text.slice(from, to);
  const isCapital = written === written.toUpperCase() && written !== written.toLowerCase();
  return (
    isCapital || (QUOTES.test(text[from - 1] ?? '') && QUOTES.test(text[to] ?? '')) || QUOTES.test(written)
  );
}

type Asked = { keywords: Set<string>; replyVerbs: Set<string>; connectors: Set<string> };

let askedOnce: Asked | null = null;
let instructionsOnce: PhraseBook | null = null;

function asked(): Asked {
  askedOnce ??= readAsked();
  return askedOnce;
}

function readAsked(): Asked {
  const connectors = new Set(STOP_INSTRUCTIONS.flatMap((language) => language.connectors.map(foldText)));
  const keywords = KNOWN_LANGUAGES.map(compileLanguage).flatMap(({ stopWords, ambiguousWords }) => [
    ...stopWords,
    ...ambiguousWords,
  ]);
  return {
    // "PARA" is a preposition in any text that is all capitals.
    keywords: new Set(keywords.filter((word) => !word.includes(' ') && !connectors.has(word))),
    replyVerbs: new Set(STOP_INSTRUCTIONS.flatMap((language) => language.replyVerbs.map(foldText))),
    connectors,
  };
}

function instructions(): PhraseBook {
  instructionsOnce ??= phraseBook(STOP_INSTRUCTIONS.flatMap(({ phrases }) => phrases));
  return instructionsOnce;
}
