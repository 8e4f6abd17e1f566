import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED_SETS, accountsOf } from './accounts.ts';
import { brokenGuards } from './guards.ts';
import { measure } from './measure/measure.ts';
import { reportOf } from './report.ts';
import { runAccounts } from './run-accounts.ts';
import { SCENARIOS } from './world/scenario.ts';

/**
 * `npm run bench:accuracy -- [--quick | --full | --seeds tuning] [--scenario NAME] [--out FILE] [--threads N]`: runs the
 * accounts of a seed set, prints the table and writes everything as JSON. `--quick` exits with 1 when a guarded figure
 * has dropped.
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
const tasks = accountsOf(set, scenario);
const records = await runAccounts(tasks, {
  threads: Number(values.threads),
  onDone: (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${tasks.length} accounts`);
  },
});
if (process.stderr.isTTY) process.stderr.write('\n');
const measurement = measure(records);
const seconds = Math.round((performance.now() - started) / 1_000);
const out = values.out ?? new URL(`./results/${set}.json`, import.meta.url).pathname;
mkdirSync(dirname(out), { recursive: true });
const date = new Date().toISOString().slice(0, 10);
writeFileSync(out, `${JSON.stringify({ date, set, scenario, seconds, tasks, ...measurement }, null, 1)}\n`);
console.log(`## Accuracy, seeds "${set}"${scenario ? `, ${scenario}` : ''} (${seconds} s)\n`);
console.log(reportOf(measurement));

if (values.quick) {
  const broken = brokenGuards(measurement.rows);
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exitCode = 1;
}
