/** The nearest-rank quantile: the smallest value that at least a share `p` (0 to 1) of all values does not exceed; null
 *  without values. It is always one of the values, so that "95 % within" can be looked up. */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? null;
}
