import type { Database } from './database.ts';

/** Reading fewer roll-ups than these takes no time on any machine. */
const MANY = 20_000;

/** Whether an account has so many roll-ups that answers about all of it take a while. Cost: a look at as many. */
export async function hasManyRollups({ db }: Pick<Database, 'db'>, many = MANY): Promise<boolean> {
  const row = await db
    .selectFrom('rollup')
    .select('n')
    .limit(1)
    .offset(many - 1)
    .executeTakeFirst();
  return row !== undefined;
}
