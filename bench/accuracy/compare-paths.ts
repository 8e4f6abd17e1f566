import { verdictJson } from '../../server/analysis/verdict-json.ts';
import { isoInstant } from '../../server/core/business-day.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import { throughCommandLine, type PrintedVerdict } from './feed/through-cli.ts';
import { liveThrough } from './live-through.ts';
import { worldInput } from './world/draw-world.ts';
import type { ScenarioName, World } from './world/world.ts';

/** One account, judged in process and through import and command line. */
export type PathComparison = { scenario: ScenarioName; seed: number; verdicts: number; differing: string[] };

/** Small, so that a file of all its events is soon imported. */
const CONTACTS = 2_000;

/** Takes one small account of a scenario both ways and names the instants at which the verdicts differ. */
export async function comparePaths(task: { seed: number; scenario: ScenarioName }): Promise<PathComparison> {
  const { seed, scenario } = task;
  const input = worldInput({ seed, scenario, contacts: CONTACTS });
  const { world, verdicts } = await throughCommandLine(input, instantsOf);
  const inProcess = liveThrough(world, { stepHours: 24, fromDay: 0 }).verdicts;
  const differing = verdicts.flatMap(({ asOf, printed }) => {
    const own = inProcess.get(asOf);
    return own && summaryOf(verdictJson(own)) === summaryOf(printed) ? [] : [isoInstant(asOf)];
  });
  return { seed, scenario, verdicts: verdicts.length, differing };
}

/** The same for several accounts, some at a time. */
export async function compareAll(
  tasks: readonly { seed: number; scenario: ScenarioName }[],
  atOnce: number,
): Promise<PathComparison[]> {
  const comparisons: PathComparison[] = [];
  let next = 0;
  const drain = async (): Promise<void> => {
    for (let own = next++; own < tasks.length; own = next++) {
      const task = tasks[own];
      if (task) comparisons[own] = await comparePaths(task);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, drain));
  return comparisons;
}

/** The ends of incidents, and the end of the account. */
function instantsOf(world: World): EpochMs[] {
  const last = world.start + world.lastDay * DAY_MS;
  return [...new Set([...world.incidents.map(({ to }) => to), last])].sort((left, right) => left - right);
}

/** What has to agree: outcome, excess, and of every listed template probability, share, excess and lift. */
function summaryOf(printed: PrintedVerdict['printed']): string {
  const verdict = printed as Record<string, unknown>;
  const culprits = Array.isArray(verdict['culprits']) ? verdict['culprits'] : [];
  const members = ['probability', 'named', 'share', 'excess', 'lift', 'since', 'deliveries', 'optOuts'];
  return JSON.stringify([
    verdict['asOf'],
    verdict['outcome'],
    verdict['excess'],
    culprits.map((culprit: Record<string, unknown>) => members.map((member) => culprit[member])),
  ]);
}
