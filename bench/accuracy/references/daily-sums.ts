/** Sums per day of a series with `perDay` numbers a day; what is left over after `days` is dropped. */
export function dailySums(values: Float64Array, perDay: number, days: number): Float64Array {
  const sums = new Float64Array(days);
  values.forEach((value, index) => {
    const day = Math.floor(index / perDay);
    if (day < days) sums[day] = (sums[day] ?? 0) + value;
  });
  return sums;
}

/** Sum of the days `from` to one before `to`; days before 0 hold nothing. */
export function sumOfDays(values: Float64Array, from: number, to: number): number {
  return values.subarray(Math.max(0, from), Math.max(0, to)).reduce((sum, value) => sum + value, 0);
}
