import type { CompiledLanguage } from './compile-language.ts';

/** Longer messages say more than "stop the messages". */
const MOST_WORDS = 8;

/**
 * The verb of a message that as a whole reads `verb [filler…] object`, e.g. "pare de mandar promoções"; null when it
 * does not. `text` is folded.
 */
export function matchPattern(text: string, language: CompiledLanguage): string | null {
  const verb = language.stopVerbs.find((candidate) => text.startsWith(`${candidate} `));
  if (verb === undefined) return null;
  const rest = text.slice(verb.length + 1).split(' ');
  const last = rest.at(-1) ?? '';
  if (rest.length > MOST_WORDS || !language.messageObjects.has(last)) return null;
  const isKnown = rest.every((word) => language.fillers.has(word) || language.messageObjects.has(word));
  return isKnown ? verb : null;
}
