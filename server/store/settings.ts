import type { Database } from './database.ts';

/** A stored setting, null when there is none. */
export async function readSetting({ db }: Pick<Database, 'db'>, name: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

/** Settings whose names begin in a certain way, by the rest of their names. */
export async function readSettings(
  { db }: Pick<Database, 'db'>,
  prefix: string,
): Promise<Map<string, string>> {
  const rows = await db.selectFrom('setting').selectAll().where('name', 'like', `${prefix}%`).execute();
  return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value]));
}

/** Stores a setting in the place of what was stored; null forgets it. */
export async function putSetting(database: Database, name: string, value: string | null): Promise<void> {
  await database.write(async ({ db }) => {
    await db.deleteFrom('setting').where('name', '=', name).execute();
    if (value !== null) await db.insertInto('setting').values({ name, value }).execute();
  });
}

/** Stores a setting unless it is stored already; returns what is stored, so that of two first starts one wins. */
export async function keepSetting(database: Database, name: string, value: string): Promise<string> {
  return database.write(async ({ db }) => {
    await db
      .insertInto('setting')
      .values({ name, value })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return (await readSetting({ db }, name)) ?? value;
  });
}
