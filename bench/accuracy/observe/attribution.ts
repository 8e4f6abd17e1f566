import type { SettledWeight } from '../../../server/analysis/learned-state.ts';
import type { EpochMs } from '../../../server/core/time.ts';
import { optOutKey } from '../feed/analysis-feed.ts';
import type { AttributionRecord } from '../record.ts';
import type { World, WorldOptOut } from '../world/world.ts';

/** A probability below this counts as this: one surprise should not decide the mean. */
const LEAST_PROBABILITY = 1e-3;

/**
 * Settled weights of opt-outs since an instant that at least two templates may have provoked, against the true cause.
 * Those that a keyword outage held up are left out.
 */
export function attributionOf(
  world: World,
  { weights, from }: { weights: readonly SettledWeight[]; from: EpochMs },
): AttributionRecord {
  const byOptOut = Map.groupBy(weights, ({ optOut }) => optOut);
  const record: AttributionRecord = { optOuts: 0, right: 0, logLoss: 0 };
  world.optOuts.forEach((optOut, index) => {
    const own = byOptOut.get(optOutKey(index));
    if (!own || optOut.at < from || !isAmbiguous(optOut)) return;
    const shares = new Map<string, number>();
    for (const { template, ppm } of own) shares.set(template, (shares.get(template) ?? 0) + ppm / 1e6);
    const cause = world.templates[optOut.cause]?.key ?? null;
    const given = [...shares.values()].reduce((sum, share) => sum + share, 0);
    const right = cause === null ? 1 - given : (shares.get(cause) ?? 0);
    const [top] = [...shares].sort(([, left], [, next]) => next - left);
    record.optOuts++;
    if (top?.[0] === cause) record.right++;
    record.logLoss -= Math.log(Math.max(LEAST_PROBABILITY, right));
  });
  return record;
}

/** Whether two templates may have provoked it and nobody said which. */
export function isAmbiguous({ exact, at, happenedAt, candidates }: WorldOptOut): boolean {
  return !exact && at === happenedAt && new Set(candidates.map(({ template }) => template)).size >= 2;
}
