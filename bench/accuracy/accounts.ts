import { SCENARIOS } from './world/scenario.ts';
import type { ScenarioName } from './world/world.ts';
import seeds from './seeds.json' with { type: 'json' };

/** One account to run. */
export type AccountTask = { seed: number; scenario: ScenarioName; mostContacts: number | null };

/** Sets of accounts with their own seeds. `full` begins with those of `reported`; `tuning` shares none with any. */
export const SEED_SETS = Object.keys(seeds) as (keyof typeof seeds)[];
export type SeedSet = keyof typeof seeds;

/** Seeds of one scenario lie so close together. */
const SCENARIO_STEP = 10_000;

/** The accounts of a set, scenarios mixed so that a run that is cut short has seen all. */
export function accountsOf(set: SeedSet, only: ScenarioName | null = null): AccountTask[] {
  const chosen = seeds[set];
  const mostContacts = 'mostContacts' in chosen ? chosen.mostContacts : null;
  const tasks = SCENARIOS.flatMap((scenario, index) => {
    if (only !== null && scenario !== only) return [];
    const count = scenario === 'mixed' ? chosen.mixed : chosen.other;
    return Array.from({ length: count }, (_, number) => ({
      order: number / count,
      task: { seed: chosen.first + index * SCENARIO_STEP + number, scenario, mostContacts },
    }));
  });
  return tasks.sort((left, right) => left.order - right.order).map(({ task }) => task);
}

/** The accounts of a set that also go through an event file and the command line: the first of each scenario. */
export function filesOf(set: SeedSet, only: ScenarioName | null = null): AccountTask[] {
  const { files } = seeds[set];
  if (files === 'none') return [];
  const scenarios = files === 'all' ? SCENARIOS : SCENARIOS.filter((scenario) => scenario === files);
  return scenarios
    .flatMap((scenario) => accountsOf(set, scenario).slice(0, 1))
    .filter(({ scenario }) => only === null || scenario === only);
}
