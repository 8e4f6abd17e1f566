/** Says which messages a day of the cache surely does not hold (a Bloom filter), so that a message that is new
 *  costs no look-up in any of the 37 days it could have begun on. About 1 % of the other answers are mistaken. */
export type DayFilter = { bits: Uint32Array; count: number; capacity: number };

const BITS_PER_ENTRY = 12;
const PROBES = 6;
const SMALLEST = 1_024;

const SIXBIT = new Uint8Array(128);
for (const [index, letter] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
].entries()) {
  SIXBIT[letter.charCodeAt(0)] = index;
}

export function createDayFilter(hashes: readonly string[]): DayFilter {
  const capacity = Math.max(SMALLEST, hashes.length * 2);
  const filter = { bits: new Uint32Array(Math.ceil((capacity * BITS_PER_ENTRY) / 32)), count: 0, capacity };
  for (const hash of hashes) addToFilter(filter, hash);
  return filter;
}

/** A filter with more entries than its capacity still never misses, but says "maybe" more often: rebuild it. */
export function addToFilter(filter: DayFilter, hash: string): void {
  const size = filter.bits.length * 32;
  let position = word(hash, 0);
  const step = word(hash, 5) | 1;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const bit = position % size;
    filter.bits[bit >>> 5]! |= 1 << (bit & 31);
    position += step;
  }
  filter.count += 1;
}

export function filterMayHold(filter: DayFilter, hash: string): boolean {
  const size = filter.bits.length * 32;
  let position = word(hash, 0);
  const step = word(hash, 5) | 1;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const bit = position % size;
    if ((filter.bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    position += step;
  }
  return true;
}

/** 30 bits out of five characters of a hash, which is already uniform. */
function word(hash: string, from: number): number {
  let value = 0;
  for (let index = from; index < from + 5; index += 1)
    value = value * 64 + SIXBIT[hash.charCodeAt(index) & 127]!;
  return value;
}
