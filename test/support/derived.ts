import { CLOCK, DIMENSION } from '../../server/core/event-kind.ts';
import type { Database } from '../../server/store/database.ts';
import type { DERIVED_TABLES } from '../../server/store/tables.ts';

/** Every row that follows from what was accepted, as text, sorted, with names in place of ids: two databases that know the same say the same. */
export async function derivedState(
  { db }: Database,
  tables: readonly ((typeof DERIVED_TABLES)[number] | 'template_day')[],
): Promise<Record<string, string[]>> {
  const dimensions = await db.selectFrom('dimension').selectAll().execute();
  const name = (kind: number, id: unknown): string =>
    dimensions.find((entry) => entry.kind === kind && entry.id === id)?.value ?? String(id);
  const state: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = (await db.selectFrom(table).selectAll().execute()) as Record<string, unknown>[];
    state[table] = rows
      .filter((row) => table !== 'rollup' || row['n'] !== 0)
      .map((row) => {
        const named: Record<string, unknown> = { ...row };
        if (typeof row['template'] === 'number')
          named['template'] = name(DIMENSION.template, row['template']);
        if (typeof row['topic'] === 'number') named['topic'] = name(DIMENSION.topic, row['topic']);
        if (typeof row['campaign'] === 'number')
          named['campaign'] = name(DIMENSION.campaign, row['campaign']);
        if (table === 'rollup' && row['clock'] === CLOCK.number)
          named['code'] = name(DIMENSION.number, row['code']);
        if (typeof row['number'] === 'number') named['number'] = name(DIMENSION.number, row['number']);
        if (typeof row['candidates'] === 'string') {
          named['candidates'] = (JSON.parse(row['candidates']) as [string, number, number, number][]).map(
            ([message, template, at, consentClass]) => [
              message,
              name(DIMENSION.template, template),
              at,
              consentClass,
            ],
          );
        }
        // The feed's numbers follow arrival on purpose; what no longer holds is history.
        delete named['seq'];
        return JSON.stringify(Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))));
      })
      .filter((text) => table !== 'suppression' || text.includes('"active":1'))
      .sort();
  }
  return state;
}
