import type { CompiledLanguage } from './compile-language.ts';
import { containsWords } from './contains-words.ts';
import type { StatedReason } from './languages/language.ts';

/** The reason a folded text states, in any language; the most telling one when it states several. */
export function findReason(text: string, languages: readonly CompiledLanguage[]): StatedReason | 'unknown' {
  const stated = languages.flatMap((language) =>
    language.reasons.filter(({ phrases }) => phrases.some((phrase) => containsWords(text, phrase))),
  );
  const order = languages[0]?.reasons.map(({ reason }) => reason) ?? [];
  return order.find((reason) => stated.some((entry) => entry.reason === reason)) ?? 'unknown';
}
