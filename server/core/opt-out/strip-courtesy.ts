import type { CompiledLanguage } from './compile-language.ts';

/**
 * A folded message without stated reasons and without greetings and thanks at its ends, so that "pare, já comprei"
 * and "stop please" are compared as "pare" and "stop".
 */
export function stripCourtesy(text: string, languages: readonly CompiledLanguage[]): string {
  const reasons = languages.flatMap((language) => language.reasons.flatMap(({ phrases }) => phrases));
  const courtesies = languages.flatMap((language) => language.courtesies);
  let rest = ` ${text} `;
  for (const reason of reasons) rest = rest.replaceAll(` ${reason} `, ' ');
  for (let isShorter = true; isShorter;) {
    const before = rest.length;
    for (const courtesy of courtesies) {
      if (rest.startsWith(` ${courtesy} `)) rest = rest.slice(courtesy.length + 1);
      if (rest.endsWith(` ${courtesy} `)) rest = rest.slice(0, -courtesy.length - 1);
    }
    isShorter = rest.length < before;
  }
  return rest.trim();
}
