import { logDetectors } from './e-detector.ts';
import type { Reference } from './reference.ts';

const FALSE_DISCOVERY_RATE = 0.05;

/**
 * e-detectors of one day held together by e-BH: with n templates, the k-th highest counts k / n of itself, and no
 * less than any lower one does. At log 20 at most one of twenty alarms is expected to be false.
 */
export const E_BENJAMINI_HOCHBERG: Reference = {
  name: 'e-bh',
  source: 'Wang and Ramdas 2022',
  threshold: -Math.log(FALSE_DISCOVERY_RATE),
  scores: (input) => {
    const logs = logDetectors(input);
    const scores = logs.map((row) => new Float64Array(row.length).fill(Number.NaN));
    for (let day = 0; day < input.days; day++) {
      const judged = logs
        .map((row, index) => ({ index, log: row[day] ?? Number.NaN }))
        .filter(({ log }) => !Number.isNaN(log))
        .sort((a, b) => b.log - a.log);
      let highest = -Infinity;
      for (const [rank, { index, log }] of [...judged.entries()].reverse()) {
        highest = Math.max(highest, log + Math.log((rank + 1) / judged.length));
        scores[index]?.fill(highest, day, day + 1);
      }
    }
    return scores;
  },
};
