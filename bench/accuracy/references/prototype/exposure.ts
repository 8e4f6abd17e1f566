/** Opt-outs to be expected per hour and unit of rate. `delivered`: per hour; `shares`: of `hourlyShares`. */
export function exposureOf(delivered: Float64Array, shares: Float64Array): Float64Array {
  const exposure = new Float64Array(delivered.length);
  delivered.forEach((count, hour) => {
    if (count === 0) return;
    const reach = Math.min(shares.length, delivered.length - hour);
    for (let lag = 0; lag < reach; lag++) {
      exposure[hour + lag] = (exposure[hour + lag] ?? 0) + count * (shares[lag] ?? 0);
    }
  });
  return exposure;
}
