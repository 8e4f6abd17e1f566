import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';

const INT8 = 20;
const NUMERIC = 1700;
/** A server that does not answer is an error that can be told, not a wait without end. */
const CONNECT_MS = 10_000;

/** Opens a pool. int8 and numeric come back as numbers; a value that a number cannot hold exactly is an error, never a rounding. */
export function connectPostgres(url: string, connections: number): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC
          ? exactNumber
          : (pg.types.getTypeParser(oid, format as 'text') as unknown),
    } as pg.CustomTypesConfig,
  });
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) && /^-?\d+$/.test(text))
    throw new Error('integer beyond 2^53 read from PostgreSQL');
  return value;
}
