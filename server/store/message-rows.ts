import { sql } from 'kysely';
import { CLOCK, MEASURE } from '../core/event-kind.ts';
import { BUCKET_MS, utcDayOf } from '../core/time.ts';
import type { Row } from './bulk.ts';
import { MESSAGE_COLUMNS, MESSAGE_KEY, messageCells } from './columns.ts';
import type { Transaction } from './database.ts';
import type { ApplyStore, MessageKey } from './ports.ts';
import type { MessageRow } from './tables.ts';

/** What changes of a message that stays under its key and with its person. */
const UNMOVED_COLUMNS = [...MESSAGE_COLUMNS.slice(MESSAGE_COLUMNS.indexOf('first_at')), ...MESSAGE_KEY];

/** The messages of the apply port, on one transaction of either engine. */
export function createMessageRows({
  db,
  bulk,
}: Transaction): Pick<
  ApplyStore,
  | 'messageDays'
  | 'hashesOfDay'
  | 'messages'
  | 'messagesOf'
  | 'daysOfTemplates'
  | 'messagesOfDay'
  | 'putMessages'
  | 'deleteMessages'
> {
  return {
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
      if (templates === null) {
        // The cache may have let messages go that were counted, and holds some that are not.
        const counted = await db
          .selectFrom('rollup')
          .select('bucket')
          .distinct()
          .where('clock', '=', CLOCK.event)
          .where('measure', '=', MEASURE.begun)
          .where('n', '>', 0)
          .execute();
        return [...new Set([...(await this.messageDays()), ...counted.map(dayOf)])];
      }
      const found = await bulk.select<{ bucket: number }>('rollup', ['bucket'], {
        by: ['clock', 'measure', 'template'],
        keys: templates.map((template) => [CLOCK.event, MEASURE.begun, template]),
        where: 'n > 0',
      });
      return [...new Set(found.map(dayOf))];
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
  };
}

const dayOf = ({ bucket }: { bucket: number }): number => utcDayOf(bucket * BUCKET_MS);
