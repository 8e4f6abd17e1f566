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
  const record: AttributionRecord = {
    optOuts: 0,
    right: 0,
    logLoss: 0,
    lastTouch: { right: 0, logLoss: 0 },
    equalWeights: { right: 0, logLoss: 0 },
  };
  world.optOuts.forEach((optOut, index) => {
    const own = byOptOut.get(optOutKey(index));
    if (!own || optOut.at < from || !isAmbiguous(optOut)) return;
    const cause = world.templates[optOut.cause]?.key ?? null;
    const keys = optOut.candidates.map(({ template }) => world.templates[template]?.key ?? '');
    record.optOuts++;
    addTo(record, { cause, shares: own.map(({ template, ppm }) => [template, ppm / 1e6]) });
    addTo(record.lastTouch, { cause, shares: [[keys[0] ?? '', 1]] });
    addTo(record.equalWeights, { cause, shares: keys.map((key) => [key, 1 / keys.length]) });
  });
  return record;
}

/** `cause` null: no message was; it then has what the shares leave. */
function addTo(
  sums: { right: number; logLoss: number },
  { cause, shares }: { cause: string | null; shares: [string, number][] },
): void {
  const byTemplate = new Map<string, number>();
  for (const [key, share] of shares) byTemplate.set(key, (byTemplate.get(key) ?? 0) + share);
  const given = shares.reduce((sum, [, share]) => sum + share, 0);
  const [top] = [...byTemplate].sort(([, left], [, right]) => right - left);
  if (top?.[0] === cause) sums.right++;
  const probability = cause === null ? 1 - given : (byTemplate.get(cause) ?? 0);
  sums.logLoss -= Math.log(Math.max(LEAST_PROBABILITY, probability));
}

/** Whether two templates may have provoked it and nobody said which. */
export function isAmbiguous({ exact, at, happenedAt, candidates }: WorldOptOut): boolean {
  return !exact && at === happenedAt && new Set(candidates.map(({ template }) => template)).size >= 2;
}
