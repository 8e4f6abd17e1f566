import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { LATE_DELIVERY_DAYS } from '../core/event-kind.ts';
import { DAY_MS, utcDayOf, type EpochMs } from '../core/time.ts';
import type { AudienceRange, AudienceStore } from './audience-ports.ts';
import type { Database } from './database.ts';

/** Instant and class in one number, so that the greatest is the class of the latest. There are four classes. */
const CLASSES = 4;
const LAST = sql<number>`delivered_at * ${sql.lit(CLASSES)} + consent_class`;
const LATEST = sql<number>`max(${LAST})`;

const firstDayOf = (since: EpochMs): number => utcDayOf(since - LATE_DELIVERY_DAYS * DAY_MS);

/** Whom templates reached, in either engine. */
export function createAudienceStore({ db }: Pick<Database, 'db'>): AudienceStore {
  const reached = ({ templates, since }: AudienceRange) =>
    db
      .selectFrom('message')
      .select(['identity', LATEST.as('last')])
      .where('day', '>=', firstDayOf(since))
      .where('template', 'in', templates)
      .where('delivered_at', '>=', since)
      .where('identity', '>', '')
      .groupBy('identity');
  return {
    async count({ templates, since }) {
      if (templates.length === 0) return [];
      const last = new Map<string, number>();
      for (const day of await daysFrom(db, firstDayOf(since))) {
        // A day of a large account takes a while: others get their turn in between.
        await setImmediate();
        const rows = await db
          .selectFrom('message')
          .select(['identity', LAST.as('last')])
          .where('day', '=', day)
          .where('template', 'in', templates)
          .where('delivered_at', '>=', since)
          .execute();
        // Left out here: asked to, SQLite would read the day through the index of people, each message for itself.
        for (const row of rows) {
          const at = Number(row.last);
          if (row.identity !== '' && at > (last.get(row.identity) ?? 0)) last.set(row.identity, at);
        }
      }
      const people = new Map<number, number>();
      for (const at of last.values()) people.set(at % CLASSES, (people.get(at % CLASSES) ?? 0) + 1);
      return [...people]
        .map(([consentClass, n]) => ({ consentClass, people: n }))
        .sort((a, b) => a.consentClass - b.consentClass);
    },
    async page({ classes, after, limit, ...range }) {
      if (range.templates.length === 0 || classes.length === 0) return [];
      const rows = await db
        .selectFrom(
          reached(range)
            .where('identity', '>', after)
            .having(sql<number>`${LATEST} % ${sql.lit(CLASSES)}`, 'in', classes)
            .orderBy('identity')
            .limit(limit)
            .as('person'),
        )
        .leftJoin('identity', 'identity.hash', 'person.identity')
        .select(['person.identity', 'person.last', 'identity.kind', 'identity.value'])
        .orderBy('person.identity')
        .execute();
      return rows.map(({ identity, last, kind, value }) => ({
        identity,
        kind,
        value,
        consentClass: Number(last) % CLASSES,
        lastAt: Math.floor(Number(last) / CLASSES),
      }));
    },
  };
}

/** UTC days of the message cache from one on. */
async function daysFrom(db: Database['db'], first: number): Promise<number[]> {
  const row = await db
    .selectFrom('message')
    .select((select) => select.fn.max('day').as('day'))
    .executeTakeFirst();
  const last = row?.day ?? first - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
