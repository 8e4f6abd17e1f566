/** The people that a limit in the platform's words allows, null for as many as one likes; undefined for words that are new. */
export function peopleOf(limit: string): number | null | undefined {
  const found = /^TIER_(?:(\d+)(K?)|UNLIMITED)$/.exec(limit);
  if (found === null) return undefined;
  const [, digits, thousand] = found;
  return digits === undefined ? null : Number(digits) * (thousand === 'K' ? 1_000 : 1);
}
