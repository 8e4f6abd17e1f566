/** The people that a limit of the platform, a tier or a count, lets one write to first in 24 h; null for as many as one likes,
 *  undefined for words that are new. */
export function peopleOf(limit: string): number | null | undefined {
  if (/^\d+$/.test(limit)) return Number(limit);
  const found = /^TIER_(?:(\d+)(K?)|UNLIMITED)$/.exec(limit);
  if (found === null) return undefined;
  const [, digits, thousand] = found;
  return digits === undefined ? null : Number(digits) * (thousand === 'K' ? 1_000 : 1);
}
