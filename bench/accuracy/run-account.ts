import { analyse } from '../../server/analysis/analyse.ts';
import type { LearnedState, SettledWeight } from '../../server/analysis/learned-state.ts';
import { foldEpoch } from '../../server/analysis/epoch.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, type EpochMs } from '../../server/core/time.ts';
import { analysisFeed } from './feed/analysis-feed.ts';
import { attributionOf } from './observe/attribution.ts';
import { culpritRecords } from './observe/culprits.ts';
import { detectorScores } from './observe/detector-scores.ts';
import { observeDay } from './observe/day.ts';
import { mismatchesIn } from './observe/mismatches.ts';
import type { AccountRecord } from './record.ts';
import type { World } from './world/world.ts';

export type RunOptions = {
  /** Hours between analyses in the first days of an incident; 24: only daily. */
  stepHours?: number;
  /** First day judged, by default the end of the warm-up. */
  fromDay?: number;
  /** Whether the references are run as well. */
  references?: boolean;
};

/** Verdicts of one account by instant, in order. */
export type Verdicts = Map<EpochMs, Verdict>;

/** Days of roll-ups that a judgement looks at. */
const REACH_DAYS = 11;
/** Days of an incident in which it is looked at more often than daily. */
const CLOSE_DAYS = 5;

/**
 * Lives through a world day by day as the service would: learned state is folded at every midnight, verdicts are asked
 * for at the end of every judged day and every few hours while an incident is young. What a verdict sees ends at
 * its instant.
 */
export function runAccount(
  world: World,
  { stepHours = 2, fromDay = world.warmupDays, references = true }: RunOptions = {},
): AccountRecord {
  const feed = analysisFeed(world);
  const cost = { fold: 0, analyse: 0, references: 0, verdicts: 0 };
  const close = closeInstants(world, stepHours);
  const verdicts: Verdicts = new Map();
  const weights: SettledWeight[] = [];
  let state: LearnedState | null = null;
  let settled: SettledWeight[] = [];
  const judge = (at: EpochMs) => {
    const started = performance.now();
    verdicts.set(at, analyse({ data: feed.before(at, REACH_DAYS), state, settled, asOf: at }));
    cost.analyse += performance.now() - started;
    cost.verdicts++;
  };
  for (let day = 1; day <= world.lastDay; day++) {
    const at = world.start + day * DAY_MS;
    if (feed.firstBucket !== null && at > feed.firstBucket * BUCKET_MS) {
      const started = performance.now();
      settled = settled.filter((weight) => weight.at >= at - REACH_DAYS * DAY_MS);
      const fold = foldEpoch({ previous: state, data: feed.before(at, REACH_DAYS), settled, at });
      state = fold.state;
      settled = [...settled, ...fold.settled];
      weights.push(...fold.settled);
      cost.fold += performance.now() - started;
    }
    if (day > fromDay) judge(at);
    for (const instant of close) if (instant > at && instant < at + DAY_MS && day >= fromDay) judge(instant);
  }
  const daily = [...verdicts].filter(([at]) => (at - world.start) % DAY_MS === 0);
  const started = performance.now();
  const scores = references ? detectorScores(world) : [];
  cost.references += performance.now() - started;
  const observed = daily.map(([at, verdict]) => observeDay(world, { at, verdict, scores }));
  return {
    seed: world.seed,
    scenario: world.scenario,
    contacts: world.contacts,
    templates: world.templates.length,
    optOuts: world.optOuts.length,
    judgedDays: daily.length,
    templateDays: observed.flatMap(({ templateDays }) => templateDays),
    accountDays: observed.map(({ accountDay }) => accountDay),
    culprits: culpritRecords(world, verdicts),
    attribution: attributionOf(world, { weights, from: world.start + fromDay * DAY_MS }),
    mismatches: mismatchesIn(world, verdicts),
    cost,
  };
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
