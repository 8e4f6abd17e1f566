import { BUCKET_MS, HOUR_MS, type EpochMs } from '../core/time.ts';
import { sumBetween, type AccountGrid } from './account-grid.ts';
import { lagCumulative, type LagKernel } from './lag-kernel.ts';

/**
 * Share of the opt-outs to be expected from the deliveries of `[from, to)` that can have come by `to`; null without
 * deliveries. A bucket counts from its middle. Source: docs/methods.md#exposure
 */
export function maturedShare({ grid, kernel, from, to }: MaturityInput): number | null {
  let deliveries = 0;
  let matured = 0;
  for (let start = from; start < to; start += BUCKET_MS) {
    let count = 0;
    for (const { delivered } of grid.templates) {
      count += sumBetween(grid, delivered, { from: start, to: start + BUCKET_MS });
    }
    deliveries += count;
    matured += count * lagCumulative(kernel, (to - start - BUCKET_MS / 2) / HOUR_MS);
  }
  return deliveries > 0 ? matured / deliveries : null;
}

export type MaturityInput = { grid: AccountGrid; kernel: LagKernel; from: EpochMs; to: EpochMs };
