import { benchAcknowledge } from './acknowledge.ts';
import { benchAnalyse } from './analyse.ts';
import { benchApi } from './api.ts';
import { benchApply } from './apply.ts';
import { benchGrowth } from './growth.ts';
import { benchImport } from './import-file.ts';

const rounds = Number(process.env['ROUNDS'] ?? 3);

/** Ratios the project promises about speed. `npm run bench:speed -- [apply ...]`: all, or those named; of the calls of `api` those
 *  that `CALLS` names (`CALLS=audience,practice`). */
const BENCHES: Record<string, () => Promise<string>> = {
  acknowledge: () => benchAcknowledge(rounds),
  apply: () => benchApply(rounds),
  growth: () => benchGrowth(rounds, { small: 1_000_000, large: Number(process.env['LARGE'] ?? 10_000_000) }),
  analyse: () =>
    benchAnalyse(8 * rounds + 1, { small: 1_000_000, large: Number(process.env['LARGE'] ?? 10_000_000) }),
  api: () =>
    benchApi(4 * rounds, {
      small: 1_000_000,
      large: Number(process.env['LARGE'] ?? 10_000_000),
      calls: process.env['CALLS']?.split(',') ?? [],
    }),
  import: () => benchImport(Number(process.env['EVENTS'] ?? 1_000_000)),
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(await bench());
}
