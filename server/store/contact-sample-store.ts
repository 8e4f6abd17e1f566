import { NO_TEMPLATE_RANKS } from '../core/link-rank.ts';
import type { AnalysisStore } from './analysis-ports.ts';
import { createMessageRows } from './message-rows.ts';
import type { Transaction } from './database.ts';
import { cacheFromDay } from './message-cache-state.ts';

const COUNTED = 1;

/** The part of the analysis port that reads a sample of people from the message cache. */
export function createContactSampleStore(
  tx: Transaction,
): Pick<
  AnalysisStore,
  'cacheFromDay' | 'identityAt' | 'countUpTo' | 'deliveredUpTo' | 'answered' | 'deliveredTo'
> {
  const { db } = tx;
  return {
    cacheFromDay: () => cacheFromDay(tx),
    async identityAt(day, place) {
      const row = await db
        .selectFrom('message')
        .select('identity')
        .where('day', '=', day)
        .where('identity', '>', '')
        .orderBy('identity')
        .offset(place)
        .limit(1)
        .executeTakeFirst();
      return row?.identity ?? null;
    },
    async countUpTo({ day, bound }) {
      let query = db
        .selectFrom('message')
        .select((select) => select.fn.countAll<number>().as('n'))
        .where('day', '=', day)
        .where('identity', '>', '');
      if (bound !== null) query = query.where('identity', '<=', bound);
      return Number((await query.executeTakeFirst())?.n ?? 0);
    },
    async deliveredUpTo({ day, bound }) {
      let query = db
        .selectFrom('message')
        .select(['hash', 'identity', 'template', 'delivered_at'])
        .where('day', '=', day)
        .where('identity', '>', '')
        .where('link_rank', 'not in', NO_TEMPLATE_RANKS)
        .where('delivered_at', 'is not', null);
      if (bound !== null) query = query.where('identity', '<=', bound);
      const rows = await query.execute();
      return rows.flatMap(({ hash, identity, template, delivered_at }) =>
        delivered_at === null ? [] : [{ message: hash, identity, template, at: delivered_at }],
      );
    },
    async answered({ from, to }, limit) {
      const rows = await db
        .selectFrom('opt_out')
        .select(['identity', 'template', 'delivered_at'])
        .where('at', '>=', from)
        .where('at', '<', to)
        .where('standing', '=', COUNTED)
        .where('channel', '<>', 'error')
        .where('message', 'is not', null)
        .where('delivered_at', 'is not', null)
        .orderBy('at')
        .orderBy('identity')
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.flatMap(({ identity, template, delivered_at }) =>
        delivered_at === null ? [] : [{ identity, template, deliveredAt: delivered_at }],
      );
    },
    async deliveredTo(identities, { fromDay, toDay }) {
      const rows = await createMessageRows(tx).messagesOf(identities, fromDay, toDay);
      return rows.flatMap(({ hash, identity, template, delivered_at, link_rank }) =>
        delivered_at === null || NO_TEMPLATE_RANKS.includes(link_rank)
          ? []
          : [{ message: hash, identity, template, at: delivered_at }],
      );
    },
  };
}
