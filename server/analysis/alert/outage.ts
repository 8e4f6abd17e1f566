import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { Rival } from '../verdict.ts';

/** What makes people seem to leave of several templates at once, the likeliest first. */
export const OUTAGE_KINDS = ['provider-outage', 'feed-gap', 'error-burst'] as const;
export type OutageKind = (typeof OUTAGE_KINDS)[number];
export type Outage = Extract<Rival, { kind: OutageKind }>;

/** What is sent again, or comes in late, after an outage does so within a day. */
const NEAR_MS = DAY_MS;

/** The outage within a day of the beginning of a spike, null where a verdict knows of none. Source: docs/methods.md#alerts */
export function outageNear(rivals: readonly Rival[], since: EpochMs): Outage | null {
  const near = OUTAGE_KINDS.flatMap((kind) =>
    rivals.filter(
      (rival): rival is Outage =>
        rival.kind === kind && rival.from < since + NEAR_MS && rival.to > since - NEAR_MS,
    ),
  );
  return near[0] ?? null;
}
