/** Whether anything is counted in the buckets `[first, last)` of a series, as far as it reaches. By index: callbacks cost more
 *  than all the rest. */
export function countsIn(values: Float64Array, first: number, last: number): boolean {
  for (let bucket = first; bucket < Math.min(last, values.length); bucket++)
    if ((values[bucket] ?? 0) > 0) return true;
  return false;
}
