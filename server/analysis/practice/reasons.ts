import { OPT_OUT_REASONS } from '../../core/opt-out-code.ts';
import type { OptOutReason } from '../../core/event.ts';

/** Opt-outs of one reason put down to a template (fractions, because attribution splits them), and their share. */
export type ReasonShare = { reason: OptOutReason; optOuts: number; share: number };

/** A part of one opt-out: `ppm` of 1,000,000 is put down to the template in question. */
export type ReasonWeight = { reason: string; ppm: number };

const WHOLE_PPM = 1_000_000;

/** Sums weights by reason, most first, then in the order of reasons; what has no known reason counts as `unknown`. */
export function reasonShares(weights: readonly ReasonWeight[]): ReasonShare[] {
  const sums = new Map<OptOutReason, number>();
  for (const { reason, ppm } of weights) {
    const known = OPT_OUT_REASONS.find((candidate) => candidate === reason) ?? 'unknown';
    sums.set(known, (sums.get(known) ?? 0) + ppm);
  }
  const total = [...sums.values()].reduce((sum, ppm) => sum + ppm, 0);
  const order = (reason: OptOutReason): number => OPT_OUT_REASONS.indexOf(reason);
  return [...sums]
    .filter(([, ppm]) => ppm > 0)
    .sort(([a, left], [b, right]) => right - left || order(a) - order(b))
    .map(([reason, ppm]) => ({ reason, optOuts: ppm / WHOLE_PPM, share: ppm / total }));
}
