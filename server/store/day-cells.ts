import { sql } from 'kysely';
import { CLOCK } from '../core/event-kind.ts';
import type { DayCell, DayRun } from './analysis-ports.ts';
import type { Transaction } from './database.ts';

const CLOCKS = Object.values(CLOCK);

/** Roll-ups added up by day, in either engine: one range of the primary key a clock. */
export async function dayCells({ db }: Transaction, { from, length, days }: DayRun): Promise<DayCell[]> {
  const rows = await db
    .selectFrom('rollup')
    .select((row) => [
      sql<number>`(bucket - ${sql.lit(from)}) / ${sql.lit(length)}`.as('day'),
      'clock',
      'template',
      'consent_class',
      'measure',
      'code',
      row.fn.sum<number>('n').as('n'),
    ])
    .where('clock', 'in', CLOCKS)
    .where('bucket', '>=', from)
    .where('bucket', '<', from + length * days)
    .groupBy(['day', 'clock', 'template', 'consent_class', 'measure', 'code'])
    .execute();
  // Sums and quotients come as text from PostgreSQL.
  return rows.map((row) => ({ ...row, day: Number(row.day), n: Number(row.n) })).filter(({ n }) => n !== 0);
}
