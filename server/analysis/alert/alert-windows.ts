import { HOUR_MS, type EpochMs } from '../../core/time.ts';
import { sumBetween, WHOLE_PPM, type AccountGrid } from '../account-grid.ts';
import type { Incident } from '../incident/incident.ts';
import type { AlertWindow } from './alert.ts';

const WINDOWS = 8;
const WINDOW_MS = 3 * HOUR_MS;

/** Deliveries and opt-outs of the last day, three hours each, oldest first: of everything an incident suspects, or of the account
 *  where it suspects no template. `at`: on a bucket edge. */
export function alertWindows(
  grid: AccountGrid,
  { suspects }: Pick<Incident, 'suspects'>,
  at: EpochMs,
): AlertWindow[] {
  const keys = new Set(suspects.map(({ template }) => template.key));
  const templates = grid.templates.filter(({ key }) => keys.size === 0 || keys.has(key));
  return Array.from({ length: WINDOWS }, (_, index) => {
    const from = at - (WINDOWS - index) * WINDOW_MS;
    const range = { from, to: from + WINDOW_MS };
    const sum = (values: Float64Array[]): number =>
      values.reduce((total, series) => total + sumBetween(grid, series, range), 0);
    return {
      ...range,
      deliveries: sum(templates.map(({ delivered }) => delivered)),
      optOuts: Math.round(sum(templates.map(({ optOuts }) => optOuts)) / WHOLE_PPM),
    };
  });
}
