/**
 * Whether folded text contains a folded phrase as whole words. Folding leaves single spaces between words in every
 * script, so a boundary is a space or an end; the engine's own `\b` knows Latin letters only.
 */
export function containsWords(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}
