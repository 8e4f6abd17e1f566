import { DIMENSION, LATE_DELIVERY_DAYS } from '../core/event-kind.ts';
import { DAY_MS, utcDayOf } from '../core/time.ts';
import type { AnalysisStore } from './analysis-ports.ts';
import type { Transaction } from './database.ts';

/** The part of the analysis port that tells which business numbers sent messages. */
export function createSenderStore({ db }: Transaction): Pick<AnalysisStore, 'senders'> {
  return {
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
