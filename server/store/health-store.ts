import { sql, type Kysely } from 'kysely';
import { SERVICE_ALIAS } from '../core/alias.ts';
import { CLOCK, DIMENSION, MEASURE } from '../core/event-kind.ts';
import { bucketOf, utcDayOf, type EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { WEBHOOK_SOURCES } from './ports.ts';
import type { DataHealth, HealthStore, LastRun } from './read-ports.ts';
import type { Tables } from './tables.ts';

/** How many of the last bodies are looked through for a webhook: the inbox has no index by source. */
const LOOK_BACK_ROWS = 100_000;

/** Numbers about the data path, in either engine. */
export function createHealthStore(database: Pick<Database, 'db' | 'read'>): HealthStore {
  return {
    async schemaIsCurrent() {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database.db);
      const applied = new Set(rows.map((row) => row.name));
      return Object.keys(MIGRATIONS).every((name) => applied.has(name));
    },
    data: (since) =>
      database.read(async ({ db }) => ({
        pending: await pendingOf(db),
        quarantined: await countOf(db),
        drops: await dropsOf(db, since),
        deliveries: await deliveriesOf(db, since),
        lastWebhookAt: await lastWebhookOf(db),
        jobs: await jobsOf(db),
      })),
  };
}

type Handle = Kysely<Tables>;

async function pendingOf(db: Handle): Promise<DataHealth['pending']> {
  const row = await db
    .selectFrom('inbox_pending')
    .select((all) => [all.fn.countAll<number>().as('count'), all.fn.min('received_at').as('oldest')])
    .executeTakeFirstOrThrow();
  // Without rows the minimum is null, which the builder's type leaves out.
  const oldest = row.oldest as number | null;
  return { count: Number(row.count), oldestAt: oldest };
}

async function countOf(db: Handle): Promise<number> {
  const row = await db
    .selectFrom('quarantine')
    .select((all) => all.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

async function dropsOf(db: Handle, since: EpochMs): Promise<DataHealth['drops']> {
  const rows = await db
    .selectFrom('counter')
    .select(['name', 'detail', (row) => row.fn.sum<number>('n').as('n')])
    .where('name', 'like', 'drop:%')
    .where('day', '>=', utcDayOf(since))
    .groupBy(['name', 'detail'])
    .orderBy('name')
    .orderBy('detail')
    .execute();
  return rows.map((row) => ({
    reason: row.name.slice('drop:'.length),
    detail: row.detail,
    n: Number(row.n),
  }));
}

async function deliveriesOf(db: Handle, since: EpochMs): Promise<DataHealth['deliveries']> {
  const service = await db
    .selectFrom('dimension')
    .select('id')
    .where('kind', '=', DIMENSION.template)
    .where('value', '=', SERVICE_ALIAS)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('rollup')
    .select(['template', 'measure', (row) => row.fn.sum<number>('n').as('n')])
    .where('clock', '=', CLOCK.event)
    .where('bucket', '>=', bucketOf(since))
    .where('measure', 'in', [MEASURE.delivered, MEASURE.inferredDelivery])
    .groupBy(['template', 'measure'])
    .execute();
  const deliveries = { total: 0, unlinked: 0, inferred: 0 };
  for (const { template, measure, n } of rows) {
    if (template === service?.id) continue;
    if (measure === MEASURE.inferredDelivery) {
      deliveries.inferred += Number(n);
      continue;
    }
    deliveries.total += Number(n);
    if (template === 0) deliveries.unlinked += Number(n);
  }
  return deliveries;
}

async function lastWebhookOf(db: Handle): Promise<EpochMs | null> {
  const newest = await db.selectFrom('inbox').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (!newest) return null;
  const row = await db
    .selectFrom('inbox')
    .select('received_at')
    .where('id', '>', newest.id - LOOK_BACK_ROWS)
    .where('source', 'in', WEBHOOK_SOURCES)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.received_at ?? null;
}

async function jobsOf(db: Handle): Promise<LastRun[]> {
  const latest = db
    .selectFrom('job_run')
    .select(['job', (row) => row.fn.max('claimed_at').as('claimed_at')])
    .groupBy('job')
    .as('latest');
  const rows = await db
    .selectFrom('job_run')
    .innerJoin(latest, (join) =>
      join.onRef('latest.job', '=', 'job_run.job').onRef('latest.claimed_at', '=', 'job_run.claimed_at'),
    )
    .select(['job_run.job', 'job_run.period', 'job_run.state', 'job_run.claimed_at', 'job_run.finished_at'])
    .orderBy('job_run.job')
    .orderBy('job_run.period')
    .execute();
  // Two runs may have been claimed in one millisecond; the later period stands.
  return [...new Map(rows.map((row) => [row.job, row])).values()].map((row) => ({
    job: row.job,
    period: row.period,
    state: row.state,
    claimedAt: row.claimed_at,
    finishedAt: row.finished_at,
  }));
}
