import type { Database } from '../../server/store/database.ts';

/** Tables with their columns, apart from the migrator's own. */
export async function schemaOf({ db }: Database): Promise<{ tables: Record<string, string[]> }> {
  const tables: Record<string, string[]> = {};
  for (const table of await db.introspection.getTables()) {
    if (table.name.startsWith('kysely_') || table.name.startsWith('sqlite_')) continue;
    tables[table.name] = table.columns
      .map((column) => `${column.name}${column.isNullable ? '?' : ''}`)
      .sort();
  }
  return { tables: Object.fromEntries(Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
