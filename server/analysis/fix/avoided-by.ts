import { negativeBinomialQuantile } from '../negative-binomial-quantile.ts';
import type { Avoided, FixKind } from './fix.ts';

/** Opt-outs of a template over some time, and its exposure in deliveries. */
type Stretch = { optOuts: number; exposure: number };

const DAYS = 7;

/**
 * Opt-outs that a change avoided in the seven days after it: what was to be expected had it gone on as in the spike, less
 * those that came. After an edit it goes on with the deliveries there were; paused or narrowed, it would have had those of
 * the seven days before. `spike`: from the onset to the change; `noise`: shape of a day.
 * Source: docs/methods.md#did-it-work
 */
export function avoidedBy({
  kind,
  spike,
  before,
  after,
  noise,
}: {
  kind: FixKind;
  spike: Stretch;
  before: Stretch;
  after: Stretch;
  noise: number;
}): Avoided | null {
  const exposure = kind === 'edited' ? after.exposure : before.exposure;
  if (!(spike.exposure > 0) || !(exposure > 0)) return null;
  const known = spike.optOuts + 0.5;
  const mean = (exposure * known) / spike.exposure;
  const expected = { mean, shape: 1 / (1 / (noise * DAYS) + 1 / known) };
  return {
    optOuts: mean - after.optOuts,
    low: negativeBinomialQuantile(0.025, expected) - after.optOuts,
    high: negativeBinomialQuantile(0.975, expected) - after.optOuts,
  };
}
