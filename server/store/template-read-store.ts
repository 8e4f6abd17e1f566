import { sql } from 'kysely';
import { CLOCK, DIMENSION, MEASURE } from '../core/event-kind.ts';
import { BUCKET_MS, bucketOf } from '../core/time.ts';
import type { Database } from './database.ts';
import type { TemplateCount, TemplateReadStore } from './read-ports.ts';
import { createRegistryRows } from './registry-rows.ts';

/** What is known about templates, in either engine. */
export function createTemplateReadStore(database: Pick<Database, 'db' | 'read'>): TemplateReadStore {
  return {
    load: (since) =>
      database.read(async ({ db }) => {
        const events = await createRegistryRows({ db }).registryEvents();
        const names = new Map<number, Map<number, string>>();
        for (const { kind, id, value } of await db.selectFrom('dimension').selectAll().execute()) {
          let ofKind = names.get(kind);
          if (!ofKind) names.set(kind, (ofKind = new Map()));
          ofKind.set(id, value);
        }
        const sums = await db
          .selectFrom('rollup')
          .select(['template', 'measure', (row) => row.fn.sum<number>('n').as('n')])
          .where('clock', '=', CLOCK.event)
          .where('bucket', '>=', bucketOf(since))
          .where('measure', 'in', [MEASURE.delivered, MEASURE.exactOptOut])
          .groupBy(['template', 'measure'])
          .execute();
        const counts = new Map<number, TemplateCount>();
        for (const { template, measure, n } of sums) {
          let count = counts.get(template);
          if (!count) counts.set(template, (count = { template, deliveries: 0, optOuts: 0 }));
          if (measure === MEASURE.delivered) count.deliveries += Number(n);
          else count.optOuts += Number(n);
        }
        return { events, names, counts: [...counts.values()] };
      }),
    async firstMessages(templates) {
      const first = new Map<number, number>();
      for (let from = 0; from < templates.length; from += 500) {
        const rows = await database.db
          .selectFrom('dimension')
          .select(({ selectFrom }) => [
            'id',
            selectFrom('rollup')
              .select('bucket')
              // Written out: only then do both engines see that the partial index answers this.
              .where(sql<boolean>`clock = ${sql.lit(CLOCK.event)} and measure = ${sql.lit(MEASURE.begun)}`)
              .whereRef('template', '=', 'dimension.id')
              .where('n', '>', 0)
              .orderBy('bucket')
              .limit(1)
              .as('bucket'),
          ])
          .where('kind', '=', DIMENSION.template)
          .where('id', 'in', templates.slice(from, from + 500))
          .execute();
        for (const { id, bucket } of rows) if (bucket !== null) first.set(id, bucket * BUCKET_MS);
      }
      return first;
    },
  };
}
