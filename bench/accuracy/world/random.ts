/** Seeded random numbers; the same seed gives the same stream on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  uniform(): number;
  normal(): number;
  /** Shape as given, scale 1. */
  gamma(shape: number): number;
  poisson(mean: number): number;
  beta(left: number, right: number): number;
  range(low: number, high: number): number;
  /** Log-uniform. */
  logRange(low: number, high: number): number;
  /** Whole number in [0, below). */
  integer(below: number): number;
  logNormal(median: number, deviation: number): number;
  /** Throws RangeError for an empty list. */
  pick<T>(values: readonly T[]): T;
};

/** Small fast counter generator (sfc32) with the usual transformations on top. */
export function createRandom(seed: number): Random {
  const uniform = smallFastCounter(seed);
  const normal = polarNormal(uniform);
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * Math.pow(uniform(), 1 / shape);
    return marsagliaTsang(shape, uniform, normal);
  };
  const range = (low: number, high: number) => low + (high - low) * uniform();
  return {
    uniform,
    normal,
    gamma,
    poisson: (mean) => poisson(mean, uniform, normal),
    beta: (left, right) => {
      const first = gamma(left);
      return first / (first + gamma(right));
    },
    range,
    logRange: (low, high) => Math.exp(range(Math.log(low), Math.log(high))),
    integer: (below) => Math.floor(uniform() * below),
    logNormal: (median, deviation) => median * Math.exp(deviation * normal()),
    pick: (values) => {
      const value = values[Math.floor(uniform() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
}

function smallFastCounter(seed: number): () => number {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 20; round++) next();
  return next;
}

function polarNormal(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
}

function marsagliaTsang(shape: number, uniform: () => number, normal: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poisson(mean: number, uniform: () => number, normal: () => number): number {
  if (mean <= 0) return 0;
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  let product = uniform();
  while (product > limit) {
    count++;
    product *= uniform();
  }
  return count;
}
