/** Opt-outs are linked to deliveries of at most this many hours before them. */
export const LAG_HOURS = 72;

const EDGES_HOURS = [0, 5 / 60, 0.25, 0.5, 1, 2, 4, 8, 16, 24, 36, 48, LAG_HOURS];
const DEFAULT_MASSES = [0.17, 0.13, 0.11, 0.11, 0.1, 0.1, 0.1, 0.08, 0.04, 0.03, 0.015, 0.015];
const PRIOR_OBSERVATIONS = 30;
/** Sends are uniform in their hour; the integral over it is a midpoint rule of so many points. */
const POINTS_PER_HOUR = 24;

/** Lag from delivery to opt-out, piecewise constant: the mass of each cell and the masses before each edge. */
export type LagKernel = { masses: number[]; cumulative: number[] };

/** The kernel learned from lags in hours; those of 72 h and more say nothing. */
export function fitLagKernel(lagsHours: readonly number[]): LagKernel {
  const pseudo = DEFAULT_MASSES.map((mass) => mass * PRIOR_OBSERVATIONS);
  for (const lag of lagsHours) {
    if (lag >= 0 && lag < LAG_HOURS) pseudo[cellOf(lag)] = (pseudo[cellOf(lag)] ?? 0) + 1;
  }
  const total = pseudo.reduce((sum, value) => sum + value, 0);
  const masses = pseudo.map((value) => value / total);
  const cumulative = [0];
  for (const mass of masses) cumulative.push((cumulative.at(-1) ?? 0) + mass);
  return { masses, cumulative };
}

/** Probability density per hour; 0 outside 0 to 72 h. */
export function lagDensity({ masses }: LagKernel, lagHours: number): number {
  if (lagHours < 0 || lagHours >= LAG_HOURS) return 0;
  const cell = cellOf(lagHours);
  return (masses[cell] ?? 0) / (edge(cell + 1) - edge(cell));
}

/** Probability that an opt-out falls 0, 1, ... 72 hour buckets after the bucket of its delivery. */
export function hourlyShares(kernel: LagKernel): Float64Array {
  const shares = new Float64Array(LAG_HOURS + 1);
  for (let lag = 0; lag <= LAG_HOURS; lag++) {
    let sum = 0;
    for (let point = 0; point < POINTS_PER_HOUR; point++) {
      const sentAt = (point + 0.5) / POINTS_PER_HOUR;
      sum += below(kernel, lag + 1 - sentAt) - below(kernel, lag - sentAt);
    }
    shares[lag] = sum / POINTS_PER_HOUR;
  }
  return shares;
}

function below(kernel: LagKernel, hours: number): number {
  if (hours <= 0) return 0;
  if (hours >= LAG_HOURS) return 1;
  const cell = cellOf(hours);
  return (kernel.cumulative[cell] ?? 0) + lagDensity(kernel, hours) * (hours - edge(cell));
}

function cellOf(hours: number): number {
  let cell = 0;
  while (cell < DEFAULT_MASSES.length - 1 && hours >= edge(cell + 1)) cell++;
  return cell;
}

function edge(index: number): number {
  return EDGES_HOURS[index] ?? LAG_HOURS;
}
