import type { CompiledLanguage } from './compile-language.ts';
import { containsWords } from './contains-words.ts';
import { foldText } from './fold-text.ts';

/** Punctuation that ends a thought: what stands before it does not negate what stands after. */
const CLAUSE = /([^.!?;:,\n\r…()¡¿—–]+)([.!?;:,\n\r…()¡¿—–]*)/gu;

/** The phrase found, and whether the person asks about stopping rather than asking to stop. */
export type PhraseMatch = { phrase: string; isQuestion: boolean };

/**
 * Finds a stop phrase inside a message. An occurrence does not count when the words right before it take it back
 * ("não quero parar de receber") or when it is about something else ("não quero mais receber o pedido").
 * `text` is unfolded: punctuation separates its clauses.
 */
export function matchPhrase(text: string, language: CompiledLanguage): PhraseMatch | null {
  let question: PhraseMatch | null = null;
  for (const [, clause = '', end = ''] of text.matchAll(CLAUSE)) {
    const folded = foldText(clause);
    const phrase = language.stopPhrases.find((candidate) => occursFreely(folded, candidate, language));
    if (phrase === undefined) continue;
    const isQuestion =
      end.includes('?') || language.questionStarts.some((start) => folded.startsWith(`${start} `));
    if (!isQuestion) return { phrase, isQuestion };
    question ??= { phrase, isQuestion };
  }
  return question;
}

function occursFreely(clause: string, phrase: string, language: CompiledLanguage): boolean {
  const padded = ` ${clause} `;
  const sought = ` ${phrase} `;
  for (let at = padded.indexOf(sought); at !== -1; at = padded.indexOf(sought, at + 1)) {
    const before = padded.slice(0, at);
    const after = padded.slice(at + sought.length - 1).trim();
    if (!isTakenBack(before, phrase, language) && !isAboutSomethingElse(after, language)) return true;
  }
  return false;
}

function isTakenBack(before: string, phrase: string, { guards, negators }: CompiledLanguage): boolean {
  if (guards.some((guard) => before.endsWith(` ${guard}`))) return true;
  // "não não quero mais receber" insists; only a phrase without a negation of its own is turned round by one.
  const firstWord = phrase.slice(0, phrase.indexOf(' '));
  const lastWord = before.slice(before.lastIndexOf(' ') + 1);
  return negators.has(lastWord) && !negators.has(firstWord);
}

function isAboutSomethingElse(after: string, { otherObjects, messageObjects }: CompiledLanguage): boolean {
  if (after.split(' ').some((word) => messageObjects.has(word))) return false;
  return otherObjects.some((other) => containsWords(after, other));
}
