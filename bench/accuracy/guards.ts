import guards from './guards.json' with { type: 'json' };
import { keeps, type Row, type Target } from './measure/row.ts';

const GUARDS: Record<string, Target> = guards;

/** One line per guarded figure that has dropped below what `--quick` is held to, or is missing. */
export function brokenGuards(rows: readonly Row[]): string[] {
  return Object.entries(GUARDS).flatMap(([id, guard]) => {
    const row = rows.find((each) => each.id === id);
    if (row && keeps(row.ours, guard)) return [];
    return [`${id} is ${row?.ours.value ?? 'missing'}, guarded by ${JSON.stringify(guard)}`];
  });
}
