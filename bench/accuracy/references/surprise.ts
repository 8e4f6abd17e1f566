const SMALLEST = 1e-300;

/** A probability as a score: -log10, so 2 is one in a hundred. */
export function surpriseOf(probability: number): number {
  return -Math.log10(Math.max(SMALLEST, probability));
}
