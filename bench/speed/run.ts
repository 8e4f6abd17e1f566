import { benchApply } from './apply.ts';

/** Ratios the project promises about speed. `npm run bench:speed -- [apply ...]`: all, or those named. */
const BENCHES: Record<string, () => Promise<string>> = {
  apply: () => benchApply(Number(process.env['ROUNDS'] ?? 3)),
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(await bench());
}
