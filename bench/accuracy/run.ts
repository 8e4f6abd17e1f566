import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isoInstant } from '../../server/core/business-day.ts';
import { SEED_SETS, accountsOf, filesOf } from './accounts.ts';
import { compareAll } from './compare-paths.ts';
import { brokenGuards } from './guards.ts';
import { measure } from './measure/measure.ts';
import { pathLines, reportOf } from './report.ts';
import { runAccounts } from './run-accounts.ts';
import { SCENARIOS } from './world/scenario.ts';

/**
 * `npm run bench:accuracy -- [--quick | --full | --seeds SET] [--scenario NAME] [--out FILE] [--threads N]`: runs the
 * accounts of a seed set, prints the table and writes everything as JSON. `--quick` exits with 1 when a guarded figure
 * has dropped; so does every run in which the two ways into the analysis differ.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    seeds: { type: 'string' },
    scenario: { type: 'string' },
    out: { type: 'string' },
    threads: { type: 'string', default: '2' },
  },
});

const wanted = values.seeds ?? (values.quick ? 'quick' : values.full ? 'full' : 'reported');
const set = SEED_SETS.find((name) => name === wanted);
if (!set) throw new RangeError(`seed sets are ${SEED_SETS.join(', ')}`);
const scenario = SCENARIOS.find((name) => name === values.scenario) ?? null;
if (values.scenario !== undefined && !scenario) throw new RangeError(`scenarios are ${SCENARIOS.join(', ')}`);

const started = performance.now();
const threads = Number(values.threads);
const tasks = accountsOf(set, scenario);
const records = await runAccounts(tasks, {
  threads,
  onDone: (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${tasks.length} accounts`);
  },
});
if (process.stderr.isTTY) process.stderr.write('\n');
const measurement = measure(records);
const paths = await compareAll(filesOf(set, scenario), threads);
const seconds = Math.round((performance.now() - started) / 1_000);

const out = values.out ?? fileURLToPath(new URL(`./results/${set}.json`, import.meta.url));
mkdirSync(dirname(out), { recursive: true });
const date = isoInstant(Date.now()).slice(0, 10);
const seeds = tasks.map(({ seed, scenario: name }) => `${name} ${seed}`);
writeFileSync(
  out,
  `${JSON.stringify({ date, set, scenario, seconds, ...measurement, paths, seeds }, null, 1)}\n`,
);
console.log(`## Accuracy, seeds "${set}"${scenario ? `, ${scenario}` : ''}, ${date} (${seconds} s)\n`);
console.log(reportOf(measurement));
console.log(pathLines(paths));

const broken = values.quick && !scenario ? brokenGuards(measurement.rows) : [];
for (const line of broken) console.error(line);
if (broken.length > 0 || paths.some(({ differing }) => differing.length > 0)) process.exitCode = 1;
