/** Opt-outs credited to each template, per hour: all, and those by people outside consent. */
export type HourlyCounts = { all: Float64Array[]; outside: Float64Array[] };

export type Credit = { template: number; outside: boolean; weight: number };

/** Nothing credited yet. */
export function emptyCounts(templates: number, hours: number): HourlyCounts {
  const rows = () => Array.from({ length: templates }, () => new Float64Array(hours));
  return { all: rows(), outside: rows() };
}

/** Adds the credits of one opt-out in its hour; `sign` -1 takes them back. */
export function addCredits(
  counts: HourlyCounts,
  hour: number,
  credits: readonly Credit[],
  sign: 1 | -1,
): void {
  for (const { template, outside, weight } of credits) {
    add(counts.all[template], hour, sign * weight);
    if (outside) add(counts.outside[template], hour, sign * weight);
  }
}

function add(row: Float64Array | undefined, hour: number, amount: number): void {
  if (row) row[hour] = (row[hour] ?? 0) + amount;
}
