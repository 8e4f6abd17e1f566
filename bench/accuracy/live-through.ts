import { analyse } from '../../server/analysis/analyse.ts';
import { foldEpoch } from '../../server/analysis/epoch.ts';
import type { LearnedState, SettledWeight } from '../../server/analysis/learned-state.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, type EpochMs } from '../../server/core/time.ts';
import { analysisFeed } from './feed/analysis-feed.ts';
import type { World } from './world/world.ts';

/** Verdicts of one account by instant, in order. */
export type Verdicts = Map<EpochMs, Verdict>;

/** `cost` in milliseconds: of learning and of verdicts. */
export type Lived = {
  verdicts: Verdicts;
  /** All weights settled on the way. */
  weights: SettledWeight[];
  cost: { fold: number; analyse: number };
};

export type LiveOptions = {
  /** Hours between analyses in the first days of an incident; 24: only daily. */
  stepHours: number;
  /** First day judged. */
  fromDay: number;
};

/** Days of roll-ups that a judgement looks at. */
const REACH_DAYS = 11;
/** Days of an incident in which it is looked at more often than daily. */
const CLOSE_DAYS = 5;

/**
 * Lives through a world day by day as the service would: learned state is folded at every midnight, verdicts are asked
 * for at the end of every judged day and every few hours while an incident is young. What a verdict sees ends at
 * its instant.
 */
export function liveThrough(world: World, { stepHours, fromDay }: LiveOptions): Lived {
  const feed = analysisFeed(world);
  const close = closeInstants(world, stepHours);
  const lived: Lived = { verdicts: new Map(), weights: [], cost: { fold: 0, analyse: 0 } };
  let state: LearnedState | null = null;
  let settled: SettledWeight[] = [];
  const judge = (at: EpochMs) => {
    const started = performance.now();
    const reach = settled.filter((weight) => weight.at >= at - REACH_DAYS * DAY_MS);
    lived.verdicts.set(at, analyse({ data: feed.before(at, REACH_DAYS), state, settled: reach, asOf: at }));
    lived.cost.analyse += performance.now() - started;
  };
  for (let day = 1; day <= world.lastDay; day++) {
    const at = world.start + day * DAY_MS;
    if (feed.firstBucket !== null && at > feed.firstBucket * BUCKET_MS) {
      const started = performance.now();
      settled = settled.filter((weight) => weight.at >= at - REACH_DAYS * DAY_MS);
      const fold = foldEpoch({ previous: state, data: feed.before(at, REACH_DAYS), settled, at });
      state = fold.state;
      settled = [...settled, ...fold.settled];
      lived.weights.push(...fold.settled);
      lived.cost.fold += performance.now() - started;
    }
    if (day > fromDay) judge(at);
    if (day < fromDay) continue;
    for (const instant of close) if (instant > at && instant < at + DAY_MS) judge(instant);
  }
  return lived;
}

/** Instants at which young incidents are looked at, beside midnights. */
function closeInstants(world: World, stepHours: number): EpochMs[] {
  const instants = new Set<EpochMs>();
  for (const { from } of world.incidents) {
    for (let hours = stepHours; hours < CLOSE_DAYS * 24; hours += stepHours) {
      const at = from + hours * HOUR_MS;
      if (hours % 24 !== 0 && at < world.start + world.lastDay * DAY_MS) instants.add(at);
    }
  }
  return [...instants].sort((left, right) => left - right);
}
