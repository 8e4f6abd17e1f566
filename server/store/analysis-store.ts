import { sql } from 'kysely';
import { CLOCK, EVENT_KIND, MEASURE } from '../core/event-kind.ts';
import { BUCKET_MS, DAY_MS } from '../core/time.ts';
import {
  CELL_COLUMNS,
  COUNTED_COLUMNS,
  type AnalysisStore,
  type CellRow,
  type StoredVerdict,
} from './analysis-ports.ts';
import { createContactSampleStore } from './contact-sample-store.ts';
import { dayCells } from './day-cells.ts';
import type { Database, Transaction } from './database.ts';
import { createRegistryRows } from './registry-rows.ts';
import { createSenderStore } from './sender-store.ts';
import type { Tables } from './tables.ts';

const ATTRIBUTION_COLUMNS = [
  'epoch',
  'at',
  'opt_out',
  'message',
  'template_key',
  'consent_class',
  'weight',
] as const;
const SUMMED = [MEASURE.delivered, MEASURE.failed, MEASURE.exactOptOut, MEASURE.inferredDelivery];
const COUNTED = 1;
/** Four days: others get their turn in between. */
const BUCKETS_AT_ONCE = (4 * DAY_MS) / BUCKET_MS;

/** The analysis port on one transaction of either engine. */
export function createAnalysisStore(tx: Transaction, dialect: Database['dialect']): AnalysisStore {
  const { db, bulk } = tx;
  return {
    ...createContactSampleStore(tx),
    ...createRegistryRows(tx),
    ...createSenderStore(tx),
    async lockIngest() {
      // SQLite's write transaction already keeps every other writer out.
      if (dialect === 'postgres')
        await db.selectFrom('lease').select('number').where('name', '=', 'ingest').forUpdate().execute();
    },
    async cells(from, to) {
      const cells: CellRow[] = [];
      for (let start = from; start < to; start += BUCKETS_AT_ONCE) {
        const rows = await db
          .selectFrom('rollup')
          .select(CELL_COLUMNS)
          .where('clock', '=', CLOCK.event)
          .where('bucket', '>=', start)
          .where('bucket', '<', Math.min(start + BUCKETS_AT_ONCE, to))
          .where('measure', 'in', SUMMED)
          .where('n', '<>', 0)
          .execute();
        for (const row of rows) cells.push(row);
      }
      return cells;
    },
    dayCells: (run) => dayCells(tx, run),
    optOuts: (from, to) =>
      db
        .selectFrom('opt_out')
        .select(COUNTED_COLUMNS)
        .where('at', '>=', from)
        .where('at', '<', to)
        .where('standing', '=', COUNTED)
        .execute(),
    async firstBucket() {
      const row = await db
        .selectFrom('rollup')
        .select((select) => select.fn.min('bucket').as('bucket'))
        .where('clock', '=', CLOCK.event)
        .where('n', '>', 0)
        .executeTakeFirst();
      return row?.bucket ?? null;
    },
    async epoch(at, version) {
      const row = await db
        .selectFrom('epoch')
        .select(['at', 'state'])
        .where('at', '<=', at)
        .where('version', '=', version)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    async putEpoch(epoch, settled) {
      await db.deleteFrom('epoch').where('at', '=', epoch.at).execute();
      await db.insertInto('epoch').values(epoch).execute();
      await db.deleteFrom('attribution').where('epoch', '=', epoch.at).execute();
      const rows = settled.map((row) => ATTRIBUTION_COLUMNS.map((column) => row[column]));
      await bulk.upsert('attribution', ATTRIBUTION_COLUMNS, ['at', 'opt_out', 'message'], rows);
    },
    settled: (from, to) =>
      db.selectFrom('attribution').selectAll().where('at', '>=', from).where('at', '<', to).execute(),
    async settledSums(from, to) {
      const rows = await db
        .selectFrom('attribution')
        .select((select) => [
          sql<number>`at / ${sql.lit(BUCKET_MS)}`.as('bucket'),
          'template_key',
          'consent_class',
          select.fn.sum<number>('weight').as('weight'),
        ])
        .where('at', '>=', from)
        .where('at', '<', to)
        .groupBy(['bucket', 'template_key', 'consent_class'])
        .execute();
      // A sum comes as text from PostgreSQL.
      return rows.map((row) => ({ ...row, weight: Number(row.weight) }));
    },
    async oldestPending() {
      const row = await db
        .selectFrom('inbox_pending')
        .select((select) => select.fn.min('received_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },
    async latestVerdict() {
      const row = await db
        .selectFrom('verdict')
        .selectAll()
        .orderBy('as_of', 'desc')
        .orderBy('computed_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? storedVerdict(row) : null;
    },
    async verdict(asOf) {
      const row = await db
        .selectFrom('verdict')
        .selectAll()
        .where('as_of', '=', asOf)
        .orderBy('computed_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? storedVerdict(row) : null;
    },
    async verdictBodies(from, to) {
      const rows = await db
        .selectFrom('verdict')
        .select('body')
        .where('as_of', '>=', from)
        .where('as_of', '<', to)
        .orderBy('as_of')
        .orderBy('computed_at')
        .execute();
      return rows.map(({ body }) => body);
    },
    confirmationEvents: () =>
      db.selectFrom('event').selectAll().where('kind', '=', EVENT_KIND.confirmation).execute(),
    async dropVerdict({ asOf, computedAt }) {
      await db
        .deleteFrom('verdict')
        .where('as_of', '=', asOf)
        .where('computed_at', '=', computedAt)
        .execute();
    },
    async putVerdict(verdict) {
      const row = {
        as_of: verdict.asOf,
        computed_at: verdict.computedAt,
        version: verdict.version,
        outcome: verdict.outcome,
        body: verdict.body,
        inputs: verdict.inputs,
      };
      await db
        .insertInto('verdict')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async lastApplied() {
      const row = await db
        .selectFrom('counter')
        .select((select) => select.fn.sum<number>('n').as('n'))
        .where('name', '=', 'applied')
        .executeTakeFirst();
      return Number(row?.n ?? 0);
    },
  };
}

function storedVerdict(row: Tables['verdict']): StoredVerdict {
  const { as_of: asOf, computed_at: computedAt, version, outcome, body, inputs } = row;
  return { asOf, computedAt, version, outcome, body, inputs };
}
