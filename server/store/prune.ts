import { utcDayOf, type EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';

/** Rows deleted in one transaction, so that webhooks pass between. */
const PIECE = 2_000;

/** Deletes bodies received before an instant that were applied; one in quarantine stays as long from when it was set aside.
 *  Why it was set aside stays on record. Returns how many. */
export async function pruneInbox(database: Database, before: EpochMs): Promise<number> {
  let sum = 0;
  for (let after = 0; ;) {
    const piece = await database.write(async ({ db }) => {
      const page = await db
        .selectFrom('inbox')
        .select('id')
        .where('id', '>', after)
        .where('received_at', '<', before)
        .orderBy('id')
        .limit(PIECE)
        .execute();
      const last = page.at(-1)?.id;
      if (last === undefined) return { last: null, deleted: 0n };
      const result = await db
        .deleteFrom('inbox')
        .where('id', '>', after)
        .where('id', '<=', last)
        .where('received_at', '<', before)
        .where('id', 'not in', (query) => query.selectFrom('inbox_pending').select('inbox_id'))
        .where('id', 'not in', (query) =>
          query.selectFrom('quarantine').select('inbox_id').where('at', '>=', before),
        )
        .executeTakeFirst();
      return { last, deleted: result.numDeletedRows };
    });
    if (piece.last === null) return sum;
    after = piece.last;
    sum += Number(piece.deleted);
  }
}

/** Deletes verdicts computed before an instant. Returns how many. */
export async function pruneVerdicts(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('verdict').where('computed_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Deletes verdicts computed before an instant that said nothing new. Returns how many. */
export async function prunePassingVerdicts(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('verdict').where('computed_at', '<', before).where('inputs', 'is', null).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Deletes records of why bodies were set aside whose body is long gone. Returns how many. */
export async function pruneQuarantine(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db
      .deleteFrom('quarantine')
      .where('at', '<', before)
      .where('inbox_id', 'not in', (query) => query.selectFrom('inbox').select('id'))
      .executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Deletes the audit trail before an instant. Returns how many entries. */
export async function pruneAudit(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('audit').where('at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Deletes counts of days before an instant, but for how much was applied: its sum must only grow. Returns how many. */
export async function pruneCounters(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db
      .deleteFrom('counter')
      .where('day', '<', utcDayOf(before))
      .where('name', '<>', 'applied')
      .executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Deletes tokens revoked before an instant. Returns how many. */
export async function pruneTokens(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('api_token').where('revoked_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

/** Destroys the secrets of erasures before an instant: from then on nobody can tell whom the names in the log stood for.
 *  Returns how many. */
export async function pruneErasureSecrets(database: Database, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db
      .updateTable('erasure')
      .set({ secret: null })
      .where('erased_at', '<', before)
      .where('secret', 'is not', null)
      .executeTakeFirst(),
  );
  return Number(result.numUpdatedRows);
}

/** Deletes incidents that ended before an instant, with all that was written down of them. Returns how many. */
export async function pruneIncidents({ write }: Database, before: EpochMs): Promise<number> {
  return write(async ({ db }) => {
    const result = await db
      .deleteFrom('incident')
      .where('status', '!=', 'open')
      .where('changed_at', '<', before)
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}
