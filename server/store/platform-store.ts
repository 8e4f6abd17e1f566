import type { GraphProblem } from '../core/graph-problem.ts';
import type { PollKind } from '../core/platform-status.ts';
import type { Database } from './database.ts';
import type { PlatformStore, PlatformSync } from './platform-ports.ts';
import type { Tables } from './tables.ts';
import { templateDayOf } from './template-day-rows.ts';

/** What the platform counts and how asking it went, in either engine. */
export function createPlatformStore({ db, write }: Pick<Database, 'db' | 'write'>): PlatformStore {
  return {
    async syncs() {
      const rows = await db.selectFrom('platform_sync').selectAll().orderBy('waba').orderBy('kind').execute();
      return rows.map(syncOf);
    },
    async putSync(sync) {
      const { waba, kind, ...rest } = rowOf(sync);
      await write((tx) =>
        tx.db
          .insertInto('platform_sync')
          .values({ waba, kind, ...rest })
          .onConflict((conflict) => conflict.columns(['waba', 'kind']).doUpdateSet(rest))
          .execute(),
      );
    },
    async templateDays(fromDay, templateIds) {
      if (templateIds?.length === 0) return [];
      let query = db.selectFrom('template_day').selectAll().where('day', '>=', fromDay);
      if (templateIds !== undefined) query = query.where('template_id', 'in', templateIds);
      const rows = await query.orderBy('template_id').orderBy('day').orderBy('product').execute();
      return rows.map(templateDayOf);
    },
  };
}

function syncOf(row: Tables['platform_sync']): PlatformSync {
  return {
    waba: row.waba,
    // Both written by `putSync` only.
    kind: row.kind as PollKind,
    problem: row.problem === null ? null : (JSON.parse(row.problem) as GraphProblem),
    triedAt: row.tried_at,
    doneAt: row.done_at,
    retryAt: row.retry_at,
    state: row.state,
  };
}

function rowOf({ triedAt, doneAt, retryAt, problem, ...same }: PlatformSync): Tables['platform_sync'] {
  return {
    ...same,
    tried_at: triedAt,
    done_at: doneAt,
    problem: problem === null ? null : JSON.stringify(problem),
    retry_at: retryAt,
  };
}
