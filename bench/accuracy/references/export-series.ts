import { parseArgs } from 'node:util';
import { SEED_SETS, accountsOf } from '../accounts.ts';
import { drawWorld } from '../world/draw-world.ts';
import { SCENARIOS } from '../world/scenario.ts';
import { SERIES_HEADER, seriesLines } from './series-csv.ts';

/**
 * `node bench/accuracy/references/export-series.ts [--seeds reported] [--scenario mixed] > series.csv`: the daily
 * series of a set of accounts, for `farrington.R`.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'reported' },
    scenario: { type: 'string', default: 'mixed' },
  },
});

const set = SEED_SETS.find((name) => name === values.seeds);
if (!set) throw new RangeError(`seed sets are ${SEED_SETS.join(', ')}`);
const scenario = SCENARIOS.find((name) => name === values.scenario);
if (!scenario) throw new RangeError(`scenarios are ${SCENARIOS.join(', ')}`);

process.stdout.write(`${SERIES_HEADER}\n`);
for (const task of accountsOf(set, scenario)) {
  process.stdout.write(`${seriesLines(drawWorld(task)).join('\n')}\n`);
}
