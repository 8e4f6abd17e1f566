/** The word for a value of a list that may grow before this program does: else the value itself. */
export function wordOr(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
