/** Opt-outs are linked to deliveries of at most this many hours before them. */
export const LAG_HOURS = 72;

/** Edges in hours of the cells in which the density of the lag from delivery to opt-out is constant. */
export const LAG_EDGES_HOURS: readonly number[] = [0, 5 / 60, 0.25, 0.5, 1, 2, 4, 8, 16, 24, 36, 48, 72];

/** Probability of each cell before the account has taught its own; sums to 1. */
export const DEFAULT_LAG_MASSES: readonly number[] = [
  0.17, 0.13, 0.11, 0.11, 0.1, 0.1, 0.1, 0.08, 0.04, 0.03, 0.015, 0.015,
];

/** How many observations the default masses are worth. */
const PRIOR_OBSERVATIONS = 30;

/** Distribution of the lag: probability per cell and, at each edge, of a lag below it. */
export type LagKernel = { masses: number[]; cumulative: number[] };

/**
 * The kernel learned from opt-outs whose message is known: Dirichlet mean of cell counts and default masses.
 * counts: one number per cell. Source: docs/methods.md#lag-kernel
 */
export function fitLagKernel(counts: readonly number[]): LagKernel {
  const pseudo = DEFAULT_LAG_MASSES.map((mass, cell) => mass * PRIOR_OBSERVATIONS + (counts[cell] ?? 0));
  const total = pseudo.reduce((sum, value) => sum + value, 0);
  const masses = pseudo.map((value) => value / total);
  const cumulative = [0];
  for (const mass of masses) cumulative.push((cumulative.at(-1) ?? 0) + mass);
  return { masses, cumulative };
}

/** The cell that holds a lag of 0 <= hours < 72, or null outside. */
export function lagCell(hours: number): number | null {
  if (!(hours >= 0 && hours < LAG_HOURS)) return null;
  let cell = 0;
  while (hours >= edge(cell + 1)) cell++;
  return cell;
}

/** Probability density per hour at a lag in hours; 0 outside 0 to 72 h. */
export function lagDensity(kernel: LagKernel, hours: number): number {
  const cell = lagCell(hours);
  return cell === null ? 0 : (kernel.masses[cell] ?? 0) / (edge(cell + 1) - edge(cell));
}

/** Probability of a lag below `hours`. */
export function lagCumulative(kernel: LagKernel, hours: number): number {
  if (hours <= 0) return 0;
  const cell = lagCell(hours);
  return cell === null
    ? 1
    : (kernel.cumulative[cell] ?? 0) + lagDensity(kernel, hours) * (hours - edge(cell));
}

/** Integral of the cumulative from 0 to `hours`, in hours; exact, because the cumulative is piecewise linear. */
export function lagCumulativeIntegral(kernel: LagKernel, hours: number): number {
  let integral = 0;
  for (let cell = 0; cell < kernel.masses.length && edge(cell) < hours; cell++) {
    const right = Math.min(hours, edge(cell + 1));
    const middle = lagCumulative(kernel, (edge(cell) + right) / 2);
    integral += middle * (right - edge(cell));
  }
  return integral + Math.max(0, hours - LAG_HOURS);
}

function edge(index: number): number {
  return LAG_EDGES_HOURS[index] ?? LAG_HOURS;
}
