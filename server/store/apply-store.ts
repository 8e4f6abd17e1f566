import { EVENT_KIND } from '../core/event-kind.ts';
import {
  EVENT_COLUMNS,
  EVENT_KEY,
  LINK_COLUMNS,
  LINK_KEY,
  OPT_OUT_COLUMNS,
  ROLLUP_COLUMNS,
  SUPPRESSION_COLUMNS,
  byKey,
  eventCells,
  values,
} from './columns.ts';
import type { Transaction } from './database.ts';
import { createErasureRows } from './erasure-rows.ts';
import { createMessageRows } from './message-rows.ts';
import { createRegistryRows } from './registry-rows.ts';
import { cacheFromDay, coldLogPage, markCacheWhole } from './message-cache-state.ts';
import type { ApplyStore } from './ports.ts';
import type { EventRow, LinkRow, OptOutRow, SuppressionRow } from './tables.ts';
import { createTemplateDayRows } from './template-day-rows.ts';

/** The apply port on one transaction of either engine. */
export function createApplyStore(tx: Transaction): ApplyStore {
  const { db, bulk } = tx;
  return {
    ...createRegistryRows(tx),
    ...createMessageRows(tx),
    ...createErasureRows(tx),
    ...createTemplateDayRows(tx),
    async dimensionIds(kind, names) {
      const known = new Map<string, number>();
      const wanted = [...new Set(names)];
      if (wanted.length === 0) return known;
      const rows = await db
        .selectFrom('dimension')
        .select(['id', 'value'])
        .where('kind', '=', kind)
        .execute();
      let last = 0;
      for (const row of rows) {
        known.set(row.value, row.id);
        last = Math.max(last, row.id);
      }
      const missing = wanted.filter((name) => !known.has(name)).sort();
      for (const name of missing) {
        last += 1;
        known.set(name, last);
        await db.insertInto('dimension').values({ kind, id: last, value: name }).execute();
      }
      return known;
    },
    insertEvents: (rows) => bulk.insertNew('event', EVENT_COLUMNS, EVENT_KEY, rows.map(eventCells)),
    personEvents: (identities) =>
      bulk.select<EventRow>('event', EVENT_COLUMNS, {
        by: ['contact'],
        keys: identities.map((identity) => [identity]),
        where: 'kind >= 10 and kind < 20',
      }),
    async stopContacts(openOnly) {
      let query = db.selectFrom('event').select('contact').distinct().where('kind', '=', EVENT_KIND.stop);
      query = query.where('kind', '>=', 10).where('kind', '<', 20);
      if (openOnly) query = query.where('code', '>', 0);
      return (await query.execute()).map((row) => row.contact);
    },
    async stopContactsNaming(templates) {
      const rows = await db
        .selectFrom('event')
        .select(['contact', 'template'])
        .distinct()
        .where('kind', '=', EVENT_KIND.stop)
        .where('kind', '>=', 10)
        .where('kind', '<', 20)
        .where('template', 'is not', null)
        .execute();
      return rows.filter((row) => templates.has(row.template ?? 0)).map((row) => row.contact);
    },
    linksOf: (identities) =>
      bulk.select<LinkRow>('identity_link', LINK_COLUMNS, {
        by: ['a'],
        keys: identities.map((identity) => [identity]),
      }),
    putLinks: (rows) =>
      bulk.upsert(
        'identity_link',
        LINK_COLUMNS,
        LINK_KEY,
        rows.map((row) => values(row, LINK_COLUMNS)),
      ),
    async knownIdentities(hashes) {
      const rows = await bulk.select<{ hash: string }>('identity', ['hash'], {
        by: ['hash'],
        keys: hashes.map((hash) => [hash]),
      });
      return new Set(rows.map((row) => row.hash));
    },
    putIdentities: (rows) => bulk.putIdentities(rows),
    addRollups: (rows) =>
      bulk.add('rollup', ROLLUP_COLUMNS, rows.map((row) => values(row, ROLLUP_COLUMNS)).sort(byKey)),
    optOutsOf: (identities) =>
      bulk.select<OptOutRow>('opt_out', OPT_OUT_COLUMNS, {
        by: ['identity'],
        keys: identities.map((identity) => [identity]),
      }),
    async leavers() {
      const rows = await db.selectFrom('opt_out').select(['identity', 'message']).execute();
      const suppressed = await db
        .selectFrom('suppression')
        .select('identity')
        .where('active', '=', 1)
        .execute();
      const identities = new Set(rows.map((row) => row.identity));
      for (let frontier = [...identities]; frontier.length > 0;) {
        const linked = await this.linksOf(frontier);
        frontier = linked.map((link) => link.b).filter((identity) => !identities.has(identity));
        for (const identity of frontier) identities.add(identity);
      }
      return {
        identities,
        messages: new Set(rows.flatMap((row) => (row.message === null ? [] : [row.message]))),
        suppressed: new Set(suppressed.map((row) => row.identity)),
      };
    },
    optOutsAnswering: (messages) =>
      bulk.select<OptOutRow>('opt_out', OPT_OUT_COLUMNS, {
        by: ['message'],
        keys: messages.map((hash) => [hash]),
      }),
    async deleteOptOuts(keys) {
      await bulk.delete(
        'opt_out',
        ['identity', 'key'],
        keys.map((key) => [key.identity, key.key]),
      );
    },
    putOptOuts: (rows) =>
      bulk.upsert(
        'opt_out',
        OPT_OUT_COLUMNS,
        ['identity', 'key'],
        rows.map((row) => values(row, OPT_OUT_COLUMNS)),
      ),
    suppressionsOf: (identities) =>
      bulk.select<SuppressionRow>('suppression', SUPPRESSION_COLUMNS, {
        by: ['identity'],
        keys: identities.map((identity) => [identity]),
      }),
    async putSuppressions(rows) {
      if (rows.length === 0) return;
      const last = await db
        .selectFrom('suppression')
        .select((s) => s.fn.max('seq').as('seq'))
        .executeTakeFirst();
      let seq = Number(last?.seq ?? 0);
      const numbered = rows.map((row) => ({ ...row, seq: (seq += 1) }));
      await bulk.upsert(
        'suppression',
        SUPPRESSION_COLUMNS,
        ['identity', 'scope', 'topic'],
        numbered.map((row) => values(row, SUPPRESSION_COLUMNS)),
      );
    },
    async dropEpochsAfter(at) {
      await db.deleteFrom('epoch').where('at', '>', at).execute();
      await db.deleteFrom('attribution').where('epoch', '>', at).execute();
    },
    cacheFromDay: () => cacheFromDay(tx),
    async coldRows(after, limit) {
      return coldLogPage(tx, { fromDay: await cacheFromDay(tx), after, limit });
    },
    cacheIsWhole: () => markCacheWhole(tx),
    async veterans(identities) {
      const rows = await bulk.select<{ identity: string }>('veteran', ['identity'], {
        by: ['identity'],
        keys: identities.map((identity) => [identity]),
      });
      return new Set(rows.map((row) => row.identity));
    },
  };
}
