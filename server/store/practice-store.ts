import { sql } from 'kysely';
import { CLOCK, MEASURE } from '../core/event-kind.ts';
import { NO_TEMPLATE_RANKS } from '../core/link-rank.ts';
import { BUCKET_MS, DAY_MS } from '../core/time.ts';
import { createApplyStore } from './apply-store.ts';
import type { Database, Transaction } from './database.ts';
import type { ApplyStore } from './ports.ts';
import { LEAVER_COLUMNS, type PracticeStore } from './practice-ports.ts';

const BUCKETS_A_DAY = DAY_MS / BUCKET_MS;

/** The audit's port on one transaction of either engine. */
export function createPracticeStore({ db }: Transaction): PracticeStore {
  return {
    async deliveries(from, to) {
      const rows = await db
        .selectFrom('rollup')
        .select(['template', (row) => row.fn.sum<number>('n').as('n')])
        .where('clock', '=', CLOCK.event)
        .where('bucket', '>=', from)
        .where('bucket', '<', to)
        .where('measure', '=', MEASURE.delivered)
        .groupBy('template')
        .execute();
      return rows.map(({ template, n }) => ({ template, n: Number(n) })).filter(({ n }) => n !== 0);
    },
    optOuts({ from, to }, after, limit) {
      let query = db
        .selectFrom('opt_out')
        .select(LEAVER_COLUMNS)
        .where('at', '>=', after?.at ?? from)
        .where('at', '<', to)
        .orderBy('at')
        .orderBy('identity')
        .orderBy('key')
        .limit(limit);
      if (after) {
        query = query.where((where) =>
          where(
            where.refTuple('at', 'identity', 'key'),
            '>',
            where.tuple(after.at, after.identity, after.key),
          ),
        );
      }
      return query.execute();
    },
    sentToWithdrawn({ fromDay, toDay }, after, limit) {
      let query = db
        .selectFrom('message')
        .selectAll()
        // Written out: only then do both engines see that the partial index answers this.
        .where(sql<boolean>`consent_class = 1`)
        .where('day', '>=', after?.day ?? fromDay)
        .where('day', '<=', toDay)
        .orderBy('day')
        .orderBy('hash')
        .limit(limit);
      if (after) {
        query = query.where((where) =>
          where(where.refTuple('day', 'hash'), '>', where.tuple(after.day, after.hash)),
        );
      }
      return query.execute();
    },
    async begunByDay(fromDay, toDay) {
      const rows = await db
        .selectFrom('rollup')
        .select((row) => [
          sql<number>`bucket / ${sql.lit(BUCKETS_A_DAY)}`.as('day'),
          row.fn.sum<number>('n').as('n'),
        ])
        .where('clock', '=', CLOCK.event)
        .where('bucket', '>=', fromDay * BUCKETS_A_DAY)
        .where('bucket', '<', (toDay + 1) * BUCKETS_A_DAY)
        .where('measure', '=', MEASURE.begun)
        .groupBy('day')
        .orderBy('day')
        .execute();
      return rows.map(({ day, n }) => ({ day: Number(day), n: Number(n) }));
    },
    async identityAt(day, place) {
      const row = await db
        .selectFrom('message')
        .select('identity')
        .where('day', '=', day)
        .orderBy('identity')
        .offset(place)
        .limit(1)
        .executeTakeFirst();
      return row?.identity ?? null;
    },
    async reachedOn(day, bound) {
      let query = db
        .selectFrom('message')
        .select(['identity', 'hash', 'sent_at', 'first_at', 'template', 'topic'])
        .where('day', '=', day)
        .where('identity', '>', '')
        .where('link_rank', 'not in', NO_TEMPLATE_RANKS);
      if (bound !== null) query = query.where('identity', '<=', bound);
      const rows = await query.execute();
      return rows.map(({ identity, hash, sent_at, first_at, template, topic }) => ({
        identity,
        hash,
        at: sent_at ?? first_at,
        template,
        topic,
      }));
    },
  };
}

/** What the audit works on within one read transaction. */
export type PracticeStores = { practice: PracticeStore; apply: ApplyStore };

/** The audit's ports on read transactions of a database; each is short, so that others get their turn in between. */
export function practiceAccess(database: Database): {
  read<T>(work: (stores: PracticeStores) => Promise<T>): Promise<T>;
} {
  return {
    read: (work) =>
      database.read((tx) => work({ practice: createPracticeStore(tx), apply: createApplyStore(tx) })),
  };
}
