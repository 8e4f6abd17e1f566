/** log of a sum of exponentials, without overflow; -Infinity for an empty list. */
export function logSumExp(logs: ArrayLike<number>): number {
  let highest = -Infinity;
  for (let index = 0; index < logs.length; index++) highest = Math.max(highest, logs[index] ?? -Infinity);
  if (highest === -Infinity) return highest;
  let sum = 0;
  for (let index = 0; index < logs.length; index++) sum += Math.exp((logs[index] ?? -Infinity) - highest);
  return highest + Math.log(sum);
}

/** Weights that sum to 1 from log weights. */
export function normaliseLogs(logs: readonly number[]): number[] {
  const total = logSumExp(logs);
  return logs.map((value) => Math.exp(value - total));
}
