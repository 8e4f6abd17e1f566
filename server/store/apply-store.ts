import { sql } from 'kysely';
import { CLOCK, EVENT_KIND, MEASURE } from '../core/event-kind.ts';
import { BUCKET_MS, utcDayOf } from '../core/time.ts';
import type { Row } from './bulk.ts';
import {
  EVENT_COLUMNS,
  EVENT_KEY,
  LINK_COLUMNS,
  LINK_KEY,
  MESSAGE_COLUMNS,
  MESSAGE_KEY,
  OPT_OUT_COLUMNS,
  ROLLUP_COLUMNS,
  SUPPRESSION_COLUMNS,
  byKey,
  eventCells,
  messageCells,
  values,
} from './columns.ts';
import type { Transaction } from './database.ts';
import { createErasureRows } from './erasure-rows.ts';
import { cacheFromDay, coldLogPage, markCacheWhole } from './message-cache-state.ts';
import type { ApplyStore, MessageKey } from './ports.ts';
import type { EventRow, LinkRow, MessageRow, OptOutRow, SuppressionRow } from './tables.ts';
import { createTemplateDayRows } from './template-day-rows.ts';

/** What changes of a message that stays under its key and with its person. */
const UNMOVED_COLUMNS = [...MESSAGE_COLUMNS.slice(MESSAGE_COLUMNS.indexOf('first_at')), ...MESSAGE_KEY];

/** The apply port on one transaction of either engine. */
export function createApplyStore(tx: Transaction): ApplyStore {
  const { db, bulk } = tx;
  return {
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
    async dimensionNames(kind) {
      const rows = await db
        .selectFrom('dimension')
        .select(['id', 'value'])
        .where('kind', '=', kind)
        .execute();
      return new Map(rows.map((row) => [row.id, row.value]));
    },
    insertEvents: (rows) => bulk.insertNew('event', EVENT_COLUMNS, EVENT_KEY, rows.map(eventCells)),
    registryEvents: () => db.selectFrom('event').selectAll().where('kind', '<', 10).execute(),
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
    async messageDays() {
      // A loose index scan: one seek per day instead of a read of every key.
      const { rows } = await sql<{ day: number }>`with recursive days(day) as (
          select min(day) from ${sql.table('message')} union all
          select (select min(m.day) from ${sql.table('message')} m where m.day > days.day)
            from days where days.day is not null)
        select day from days where day is not null`.execute(db);
      return rows.map((row) => row.day);
    },
    async hashesOfDay(day) {
      const rows = await db.selectFrom('message').select('hash').where('day', '=', day).execute();
      return rows.map((row) => row.hash);
    },
    messages: (keys) =>
      bulk.select<MessageRow>('message', MESSAGE_COLUMNS, {
        by: ['day', 'hash'],
        keys: keys.map((key) => [key.day, key.hash]),
      }),
    async messagesOf(identities, fromDay, toDay) {
      const wanted: Row[] = [];
      for (let day = fromDay; day <= toDay; day += 1)
        for (const identity of identities) wanted.push([day, identity]);
      // In two steps: asked for whole rows, SQLite would rather read through the day than use the index of people.
      const keys = await bulk.select<MessageKey>('message', MESSAGE_KEY, {
        by: ['day', 'identity'],
        keys: wanted,
      });
      return this.messages(keys);
    },
    async daysOfTemplates(templates) {
      if (templates === null) return this.messageDays();
      const found = await bulk.select<{ bucket: number }>('rollup', ['bucket'], {
        by: ['clock', 'measure', 'template'],
        keys: templates.map((template) => [CLOCK.event, MEASURE.begun, template]),
        where: 'n > 0',
      });
      return [...new Set(found.map((row) => utcDayOf(row.bucket * BUCKET_MS)))];
    },
    messagesOfDay: (day, after, limit) =>
      db
        .selectFrom('message')
        .selectAll()
        .where('day', '=', day)
        .where('hash', '>', after)
        .orderBy('hash')
        .limit(limit)
        .execute(),
    async putMessages(rows, unmoved) {
      await bulk.upsert('message', MESSAGE_COLUMNS, MESSAGE_KEY, rows.map(messageCells));
      const changes = unmoved.map((row) => {
        const [day = 0, hash = '', _identity, ...rest] = messageCells(row);
        return [...rest, day, hash];
      });
      await bulk.update('message', UNMOVED_COLUMNS, MESSAGE_KEY, changes);
    },
    async deleteMessages(keys) {
      await bulk.delete(
        'message',
        ['day', 'hash'],
        keys.map((key) => [key.day, key.hash]),
      );
    },
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
