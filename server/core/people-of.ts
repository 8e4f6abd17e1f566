/** The people that a limit of the platform, a tier or a count, lets one write to first in 24 h; null for as many as one likes,
 *  undefined for words that are new. */
export function peopleOf(limit: string): number | null | undefined {
  if (/^\d+$/.test(limit)) return Number(limit);
  const found = /^TIER_(?:(\d+)(K?)|UNLIMITED)$/.exec(limit);
  if (found === null) return undefined;
  const [, digits, thousand] = found;
  return digits === undefined ? null : Number(digits) * (thousand === 'K' ? 1_000 : 1);
}

/** The limit that numbers have in common, since the platform limits all numbers of a business together: how many people, null
 *  for as many as one likes; undefined where none is known, or they differ. */
export function commonLimit(limits: readonly (string | null)[]): number | null | undefined {
  const told = limits.map((limit) => (limit === null ? undefined : peopleOf(limit)));
  const known = new Set(told.filter((people) => people !== undefined));
  const [only] = known;
  return known.size === 1 ? only : undefined;
}
