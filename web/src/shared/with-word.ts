/** A list with a word in it, or without. */
export function withWord<T extends string>(words: readonly T[], word: T, isIn: boolean): readonly T[] {
  const others = words.filter((other) => other !== word);
  return isIn ? [...others, word] : others;
}
