import { DIMENSION, LATE_DELIVERY_DAYS } from '../core/event-kind.ts';
import { NO_TEMPLATE_RANKS } from '../core/link-rank.ts';
import { DAY_MS, utcDayOf } from '../core/time.ts';
import type { AnalysisStore } from './analysis-ports.ts';
import type { Transaction } from './database.ts';
import { cacheFromDay } from './message-cache-state.ts';

/** The part of the analysis port that tells which business numbers sent messages, and how many people those reached. */
export function createSenderStore(tx: Transaction): Pick<AnalysisStore, 'senders' | 'peopleReached'> {
  const { db } = tx;
  return {
    async peopleReached({ from, to }) {
      const fromDay = utcDayOf(from - LATE_DELIVERY_DAYS * DAY_MS);
      if (fromDay < (await cacheFromDay(tx))) return null;
      const { people } = await db
        .selectFrom('message')
        .select((row) => row.fn.count<number>('identity').distinct().as('people'))
        .where('day', '>=', fromDay)
        .where('delivered_at', '>=', from)
        .where('delivered_at', '<', to)
        .where('identity', '>', '')
        .where('link_rank', 'not in', NO_TEMPLATE_RANKS)
        .executeTakeFirstOrThrow();
      return Number(people);
    },
    async senders({ templates, since }) {
      if (templates?.length === 0) return [];
      const rows = await db
        .selectFrom('message')
        .innerJoin('dimension', (join) =>
          join.onRef('dimension.id', '=', 'message.number').on('dimension.kind', '=', DIMENSION.number),
        )
        .select('dimension.value')
        .where('day', '>=', utcDayOf(since - LATE_DELIVERY_DAYS * DAY_MS))
        .$if(templates !== null, (query) => query.where('template', 'in', templates ?? []))
        .where('delivered_at', '>=', since)
        .groupBy('dimension.value')
        .orderBy((row) => row.fn.countAll(), 'desc')
        .orderBy('dimension.value')
        .execute();
      return rows.map(({ value }) => value);
    },
  };
}
