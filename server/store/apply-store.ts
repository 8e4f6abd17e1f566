import { sql } from 'kysely';
import { CLOCK, EVENT_KIND, MEASURE } from '../core/event-kind.ts';
import { BUCKET_MS, utcDayOf } from '../core/time.ts';
import type { Row } from './bulk.ts';
import type { Transaction } from './database.ts';
import type { ApplyStore } from './ports.ts';
import type { EventRow, LinkRow, MessageRow, OptOutRow, RollupRow, SuppressionRow } from './tables.ts';

const EVENT_COLUMNS = [
  'occurred_at', 'idem', 'contact', 'kind', 'message', 'template', 'topic', 'code', 'also', 'data', 'received_at', 'inbox_id',
] as const satisfies (keyof EventRow)[];
const EVENT_KEY = ['occurred_at', 'idem', 'contact'] as const;
const LINK_COLUMNS = ['a', 'b', 'kind', 'moved_at', 'first_at', 'last_at'] as const satisfies (keyof LinkRow)[];
const LINK_KEY = ['a', 'b', 'kind', 'moved_at'] as const;
export const MESSAGE_COLUMNS = [
  'day', 'hash', 'identity', 'first_at', 'sent_at', 'delivered_at', 'read_at', 'failed_at', 'fail_code', 'link_rank', 'link_order',
  'template', 'topic', 'campaign', 'number', 'consent_class',
] as const satisfies (keyof MessageRow)[];
const ROLLUP_COLUMNS = ['clock', 'bucket', 'template', 'consent_class', 'measure', 'code', 'n'] as const satisfies (keyof RollupRow)[];
const OPT_OUT_COLUMNS = [
  'identity', 'key', 'at', 'channel', 'scope', 'topic', 'reason', 'rule', 'confidence', 'standing', 'repeats', 'message', 'template',
  'consent_class', 'sent_at', 'delivered_at', 'candidates',
] as const satisfies (keyof OptOutRow)[];
const SUPPRESSION_COLUMNS = ['identity', 'scope', 'topic', 'since', 'active', 'provisional', 'seq'] as const satisfies (keyof SuppressionRow)[];

/** The apply port on one transaction of either engine. */
export function createApplyStore(tx: Transaction): ApplyStore {
  const { db, bulk } = tx;
  return {
    async dimensionIds(kind, names) {
      const known = new Map<string, number>();
      const wanted = [...new Set(names)];
      if (wanted.length === 0) return known;
      const rows = await db.selectFrom('dimension').select(['id', 'value']).where('kind', '=', kind).execute();
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
      const rows = await db.selectFrom('dimension').select(['id', 'value']).where('kind', '=', kind).execute();
      return new Map(rows.map((row) => [row.id, row.value]));
    },
    insertEvents: (rows) => bulk.insertNew('event', EVENT_COLUMNS, EVENT_KEY, rows.map((row) => values(row, EVENT_COLUMNS))),
    registryEvents: () => db.selectFrom('event').selectAll().where('kind', '<', 10).execute(),
    personEvents: (identities) =>
      bulk.selectWhere<EventRow>('event', EVENT_COLUMNS, ['contact'], identities.map((identity) => [identity]), 'kind >= 10 and kind < 20'),
    async stopContacts(ambiguousOnly) {
      let query = db.selectFrom('event').select('contact').distinct().where('kind', '=', EVENT_KIND.stop);
      query = query.where('kind', '>=', 10).where('kind', '<', 20);
      if (ambiguousOnly) query = query.where('code', '=', 1);
      return (await query.execute()).map((row) => row.contact);
    },
    linksOf: (identities) => bulk.select<LinkRow>('identity_link', LINK_COLUMNS, ['a'], identities.map((identity) => [identity])),
    putLinks: (rows) => bulk.upsert('identity_link', LINK_COLUMNS, LINK_KEY, rows.map((row) => values(row, LINK_COLUMNS))),
    async knownIdentities(hashes) {
      const rows = await bulk.select<{ hash: string }>('identity', ['hash'], ['hash'], hashes.map((hash) => [hash]));
      return new Set(rows.map((row) => row.hash));
    },
    async putIdentities(rows) {
      for (let from = 0; from < rows.length; from += 500) {
        await db.insertInto('identity').values(rows.slice(from, from + 500)).onConflict((conflict) => conflict.doNothing()).execute();
      }
    },
    async messageDays() {
      // A loose index scan: one seek per day instead of a read of every key.
      const { rows } = await sql<{ day: number }>`with recursive days(day) as (
          select min(day) from message union all
          select (select min(message.day) from message where message.day > days.day) from days where days.day is not null)
        select day from days where day is not null`.execute(db);
      return rows.map((row) => row.day);
    },
    async hashesOfDay(day) {
      const rows = await db.selectFrom('message').select('hash').where('day', '=', day).execute();
      return rows.map((row) => row.hash);
    },
    messages: (keys) => bulk.select<MessageRow>('message', MESSAGE_COLUMNS, ['day', 'hash'], keys.map((key) => [key.day, key.hash])),
    messagesOf(identities, fromDay, toDay) {
      const keys: Row[] = [];
      for (let day = fromDay; day <= toDay; day += 1) for (const identity of identities) keys.push([day, identity]);
      return bulk.select<MessageRow>('message', MESSAGE_COLUMNS, ['day', 'identity'], keys);
    },
    async daysOfTemplates(templates) {
      if (templates === null) return this.messageDays();
      const found = await bulk.selectWhere<{ bucket: number }>(
        'rollup',
        ['bucket'],
        ['clock', 'measure', 'template'],
        templates.map((template) => [CLOCK.event, MEASURE.begun, template]),
        'n > 0',
      );
      return [...new Set(found.map((row) => utcDayOf(row.bucket * BUCKET_MS)))];
    },
    messagesOfDay: (day, after, limit) =>
      db.selectFrom('message').selectAll().where('day', '=', day).where('hash', '>', after).orderBy('hash').limit(limit).execute(),
    putMessages: (rows) => bulk.upsert('message', MESSAGE_COLUMNS, ['day', 'hash'], rows.map((row) => values(row, MESSAGE_COLUMNS))),
    deleteMessages: (keys) => bulk.delete('message', ['day', 'hash'], keys.map((key) => [key.day, key.hash])),
    addRollups: (rows) =>
      bulk.add('rollup', ROLLUP_COLUMNS, rows.map((row) => values(row, ROLLUP_COLUMNS)).sort(byKey)),
    optOutsOf: (identities) => bulk.select<OptOutRow>('opt_out', OPT_OUT_COLUMNS, ['identity'], identities.map((identity) => [identity])),
    async leavers() {
      const rows = await db.selectFrom('opt_out').select(['identity', 'message']).execute();
      const messages = rows.flatMap((row) => (row.message === null ? [] : [row.message]));
      return { identities: new Set(rows.map((row) => row.identity)), messages: new Set(messages) };
    },
    optOutsAnswering: (messages) => bulk.select<OptOutRow>('opt_out', OPT_OUT_COLUMNS, ['message'], messages.map((hash) => [hash])),
    deleteOptOuts: (keys) => bulk.delete('opt_out', ['identity', 'key'], keys.map((key) => [key.identity, key.key])),
    putOptOuts: (rows) => bulk.upsert('opt_out', OPT_OUT_COLUMNS, ['identity', 'key'], rows.map((row) => values(row, OPT_OUT_COLUMNS))),
    suppressionsOf: (identities) =>
      bulk.select<SuppressionRow>('suppression', SUPPRESSION_COLUMNS, ['identity'], identities.map((identity) => [identity])),
    async putSuppressions(rows) {
      if (rows.length === 0) return;
      const last = await db.selectFrom('suppression').select((s) => s.fn.max('seq').as('seq')).executeTakeFirst();
      let seq = Number(last?.seq ?? 0);
      const numbered = rows.map((row) => ({ ...row, seq: (seq += 1) }));
      await bulk.upsert('suppression', SUPPRESSION_COLUMNS, ['identity', 'scope', 'topic'], numbered.map((row) => values(row, SUPPRESSION_COLUMNS)));
    },
    async dropEpochsAfter(at) {
      await db.deleteFrom('epoch').where('at', '>', at).execute();
      await db.deleteFrom('attribution').where('epoch', '>', at).execute();
    },
    async cacheFromDay() {
      const row = await db.selectFrom('setting').select('value').where('name', '=', 'message-cache-from-day').executeTakeFirst();
      return row ? Number(row.value) : 0;
    },
  };
}

function values<T, K extends keyof T>(row: T, columns: readonly K[]): (string | number | null)[] {
  return columns.map((column) => row[column] as string | number | null);
}

function byKey(a: Row, b: Row): number {
  for (let index = 0; index < a.length - 1; index += 1) {
    const difference = Number(a[index]) - Number(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
