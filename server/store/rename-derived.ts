import { sql } from 'kysely';
import { createApplyStore } from './apply-store.ts';
import { LINK_KEY } from './columns.ts';
import type { Transaction } from './database.ts';
import type { ErasurePlan, Renaming } from './erasure-ports.ts';

/** Puts the new names into every derived table, and takes the old ones out of the audit trail. Counts stay as they are. */
export async function renameDerived(tx: Transaction, plan: ErasurePlan): Promise<void> {
  const { renaming } = plan;
  await renameLinks(tx, plan.links);
  await renameVeterans(tx, renaming);
  await renameOptOuts(tx, plan);
  await renameAttribution(tx, plan);
  await cleanAudit(tx, renaming);
  await deleteOptOutLinks(tx, plan);
  await renameDeliveries(tx, renaming);
}

async function renameLinks(tx: Transaction, { gone, put }: ErasurePlan['links']): Promise<void> {
  await tx.bulk.delete(
    'identity_link',
    LINK_KEY,
    gone.map(({ a, b, kind, moved_at }) => [a, b, kind, moved_at]),
  );
  await createApplyStore(tx).putLinks(put);
}

async function renameVeterans({ bulk, ...tx }: Transaction, { identities }: Renaming): Promise<void> {
  const known = await createApplyStore({ bulk, ...tx }).veterans([...identities.keys()]);
  const old = [...known].map((identity) => [identity]);
  await bulk.delete('veteran', ['identity'], old);
  const now = [...known].map((identity) => [identities.get(identity) ?? identity]);
  await bulk.insertNew('veteran', ['identity'], ['identity'], now);
}

async function renameOptOuts(tx: Transaction, { optOuts, renaming }: ErasurePlan): Promise<void> {
  const store = createApplyStore(tx);
  const wanted = new Set(optOuts.map(({ identity, key }) => `${identity}.${key}`));
  const stored = await store.optOutsOf([...renaming.identities.keys()]);
  const rows = stored.filter(({ identity, key }) => wanted.has(`${identity}.${key}`));
  await store.deleteOptOuts(rows);
  await store.putOptOuts(
    rows.map((row) => ({
      ...row,
      identity: renaming.identities.get(row.identity) ?? row.identity,
      key: renaming.key(row.key),
      message: row.message === null ? null : (renaming.messages.get(row.message) ?? row.message),
      candidates: renamed(row.candidates, renaming.messages),
    })),
  );
}

async function renameAttribution(
  { db }: Transaction,
  { optOuts, renaming: { identities, messages, key: keyOf } }: ErasurePlan,
): Promise<void> {
  for (const { identity, key } of optOuts) {
    const old = `${identity}.${key}`;
    const optOut = `${identities.get(identity) ?? identity}.${keyOf(key)}`;
    const rows = await db.selectFrom('attribution').selectAll().where('opt_out', '=', old).execute();
    await db.deleteFrom('attribution').where('opt_out', '=', old).execute();
    for (const row of rows) {
      const message = messages.get(row.message) ?? row.message;
      await db
        .insertInto('attribution')
        .values({ ...row, opt_out: optOut, message })
        .execute();
    }
  }
}

/** Who did what and when stays on record; about whom does not. */
async function cleanAudit({ db }: Transaction, { identities }: Renaming): Promise<void> {
  for (const identity of identities.keys()) {
    await db
      .updateTable('audit')
      .set({ subject: null })
      .where(sql<boolean>`subject = ${identity} or subject like ${`${likeText(identity)}.%`} escape '!'`)
      .execute();
  }
}

/** Links for opting out that were made for the person. */
async function deleteOptOutLinks({ db }: Transaction, { identities }: ErasurePlan): Promise<void> {
  for (const identity of identities) {
    await db
      .deleteFrom('opt_out_link')
      .where(sql<boolean>`identity = ${identity} or also like ${`%${likeText(identity)}%`} escape '!'`)
      .execute();
  }
}

/** Events about messages to the person: what was told stays told, under names that stand for nobody. */
async function renameDeliveries({ db }: Transaction, { messages }: Renaming): Promise<void> {
  const rows = await db
    .selectFrom('destination_delivery')
    .select(['id', 'key', 'message'])
    .where('message', 'is not', null)
    .execute();
  for (const { id, key, message } of rows) {
    const name = message === null ? undefined : messages.get(message);
    if (message === null || name === undefined) continue;
    await db
      .updateTable('destination_delivery')
      .set({ message: name, key: key.replace(message, name) })
      .where('id', '=', id)
      .execute();
  }
}

/** A hash may hold `_`, which stands for any letter in a pattern. */
function likeText(hash: string): string {
  return hash.replaceAll('_', '!_');
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  let now = text;
  for (const [old, name] of names) if (now.includes(old)) now = now.replaceAll(old, name);
  return now;
}
