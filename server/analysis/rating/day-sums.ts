import { BUCKET_MS, DAY_MS } from '../../core/time.ts';
import { sumBetween, WHOLE_PPM, type AccountGrid, type TemplateGrid } from '../account-grid.ts';
import type { DaySum } from './rating-features.ts';

/** The last seven times 24 hours of one template on an attributed grid, the latest first. `rate`: opt-outs to be expected
 *  per unit of exposure. */
export function daySums(grid: AccountGrid, template: TemplateGrid, rate: number): DaySum[] {
  const end = grid.toBucket * BUCKET_MS;
  return Array.from({ length: 7 }, (_, age) => {
    const range = { from: end - (age + 1) * DAY_MS, to: end - age * DAY_MS };
    return {
      deliveries: sumBetween(grid, template.delivered, range),
      optOuts: sumBetween(grid, template.optOuts, range) / WHOLE_PPM,
      expected: rate * sumBetween(grid, template.exposure, range),
    };
  });
}

/** Several templates day by day, as one. */
export function addDays(all: readonly (readonly DaySum[])[]): DaySum[] {
  return Array.from({ length: 7 }, (_, age) => {
    const sum = { deliveries: 0, optOuts: 0, expected: 0 };
    for (const days of all) {
      sum.deliveries += days[age]?.deliveries ?? 0;
      sum.optOuts += days[age]?.optOuts ?? 0;
      sum.expected += days[age]?.expected ?? 0;
    }
    return sum;
  });
}
