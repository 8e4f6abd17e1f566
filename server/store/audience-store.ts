import { sql } from 'kysely';
import { LATE_DELIVERY_DAYS } from '../core/event-kind.ts';
import { DAY_MS, utcDayOf } from '../core/time.ts';
import type { AudienceRange, AudienceStore } from './audience-ports.ts';
import type { Database } from './database.ts';

/** Instant and class in one number, so that the greatest is the class of the latest. There are four classes. */
const CLASSES = 4;
const LAST = sql<number>`max(delivered_at * ${sql.lit(CLASSES)} + consent_class)`;

/** Whom templates reached, in either engine. */
export function createAudienceStore({ db }: Pick<Database, 'db'>): AudienceStore {
  const reached = ({ templates, since }: AudienceRange) =>
    db
      .selectFrom('message')
      .select(['identity', LAST.as('last')])
      .where('day', '>=', utcDayOf(since - LATE_DELIVERY_DAYS * DAY_MS))
      .where('template', 'in', templates)
      .where('delivered_at', '>=', since)
      .where('identity', '>', '')
      .groupBy('identity');
  return {
    async count(range) {
      if (range.templates.length === 0) return [];
      const rows = await db
        .selectFrom(reached(range).as('person'))
        .select((row) => [
          sql<number>`last % ${sql.lit(CLASSES)}`.as('consent_class'),
          row.fn.countAll<number>().as('people'),
        ])
        .groupBy('consent_class')
        .orderBy('consent_class')
        .execute();
      return rows.map(({ consent_class, people }) => {
        return { consentClass: Number(consent_class), people: Number(people) };
      });
    },
    async page({ classes, after, limit, ...range }) {
      if (range.templates.length === 0 || classes.length === 0) return [];
      const rows = await db
        .selectFrom(
          reached(range)
            .where('identity', '>', after)
            .having(sql<number>`${LAST} % ${sql.lit(CLASSES)}`, 'in', classes)
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
