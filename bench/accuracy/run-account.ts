import { DAY_MS } from '../../server/core/time.ts';
import { liveThrough } from './live-through.ts';
import { attributionOf } from './observe/attribution.ts';
import { culpritRecords } from './observe/culprits.ts';
import { observeDay } from './observe/day.ts';
import { detectorScores } from './observe/detector-scores.ts';
import { mismatchesIn } from './observe/mismatches.ts';
import type { AccountRecord } from './record.ts';
import type { World } from './world/world.ts';

export type RunOptions = {
  /** Hours between analyses in the first days of an incident, by default 2; 24: only daily. */
  stepHours?: number;
  /** First day judged, by default the end of the warm-up. */
  fromDay?: number;
  /** Whether the prototype and the references are run as well, by default yes. */
  references?: boolean;
};

/** Everything that is measured of one account: what was said at each instant beside what is true. */
export function runAccount(
  world: World,
  { stepHours = 2, fromDay = world.warmupDays, references = true }: RunOptions = {},
): AccountRecord {
  const { verdicts, weights, cost } = liveThrough(world, { stepHours, fromDay });
  const started = performance.now();
  const scores = references ? detectorScores(world) : [];
  const referenceCost = performance.now() - started;
  const daily = [...verdicts].filter(([at]) => (at - world.start) % DAY_MS === 0);
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
    cost: { ...cost, references: referenceCost, verdicts: verdicts.size },
  };
}
