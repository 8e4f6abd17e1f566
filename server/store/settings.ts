import type { Database } from './database.ts';

/** A stored setting, null when there is none. */
export async function readSetting({ db }: Pick<Database, 'db'>, name: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
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
