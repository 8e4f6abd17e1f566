/** Seeded random numbers: the same seed gives the same sequence on every machine. */
export type Random = {
  /** 0 <= value < 1. */
  uniform(): number;
  /** Whole number, 0 <= value < `below`. */
  integer(below: number): number;
  /** Mean 0, variance 1. */
  normal(): number;
  /** `median` in any unit, `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number;
  /** Mean 1; the larger `shape`, the closer to 1. */
  gammaMeanOne(shape: number): number;
  poisson(mean: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
};

/** Above this mean the normal approximation of the Poisson distribution is near enough for a demonstration. */
const LARGE_MEAN = 60;

/** The generator sfc32 (small fast counting, 128 bits of state), warmed up so that near seeds differ at once. */
export function createRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const uniform = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 20; round += 1) uniform();

  // Box-Muller; 1 - u keeps the logarithm finite.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  // Marsaglia and Tsang (2000), shape >= 1.
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    const scale = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + scale * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  const integer = (below: number): number => Math.floor(uniform() * below);
  return {
    uniform,
    integer,
    normal,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
    gammaMeanOne: (shape) => gamma(shape) / shape,
    poisson: (mean) => {
      if (mean > LARGE_MEAN) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = uniform(); product > limit; product *= uniform()) count += 1;
      return count;
    },
    pick: (list) => {
      const value = list[integer(list.length)];
      if (value === undefined) throw new RangeError('pick: the list is empty');
      return value;
    },
  };
}
