import { setImmediate } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Bulk } from './bulk.ts';
import { createPostgresBulk } from './postgres/bulk.ts';
import { connectPostgres } from './postgres/connect.ts';
import { createSqliteBulk } from './sqlite/bulk.ts';
import { connectSqlite } from './sqlite/connect.ts';
import { emptyWal } from './sqlite/empty-wal.ts';
import { Readers } from './sqlite/readers.ts';
import { takeTurns } from './sqlite/take-turns.ts';
import type { Tables } from './tables.ts';

/** Inside a transaction: queries through `db`, many rows at once through `bulk`. Never touch the outer handle in here. */
export type Transaction = { db: Kysely<Tables>; bulk: Bulk };

/** Tables from which an erasure takes names. */
const NAMING_TABLES = [
  'event',
  'identity',
  'identity_link',
  'message',
  'veteran',
  'opt_out',
  'opt_out_link',
  'suppression',
  'attribution',
  'inbox',
  'verdict',
  'audit',
  'destination_delivery',
];

export type Database = {
  dialect: 'sqlite' | 'postgres';
  /** Single reads outside a transaction. */
  db: Kysely<Tables>;
  /** A write transaction: begins IMMEDIATE on SQLite, READ COMMITTED on PostgreSQL; rolls back when `work` throws. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A read transaction that sees one state of the database from its first query to its last. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Takes what was deleted out of the files, as far as the engine does that: SQLite's write-ahead log is emptied, PostgreSQL
   *  vacuums. False when somebody was reading all the time; then it is done when they have ended. */
  purge(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens a database. `url`: `file:PATH` (or a bare path) for SQLite, `postgres://...` for PostgreSQL. */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  if (/^postgres(ql)?:/.test(url)) {
    const db = connectPostgres(url, options.connections ?? 4);
    return {
      dialect: 'postgres',
      db,
      write: (work) => transact(db, 'begin', work, (connection) => createPostgresBulk(connection as never)),
      read: (work) =>
        transact(db, 'begin isolation level repeatable read read only', work, (connection) =>
          createPostgresBulk(connection as never),
        ),
      async purge() {
        await db.executeQuery(CompiledQuery.raw(`vacuum ${NAMING_TABLES.join(', ')}`));
        return true;
      },
      close: () => db.destroy(),
    };
  }
  const path = url.replace(/^file:(\/\/)?/, '');
  const { db, database } = connectSqlite(path);
  const bulk = createSqliteBulk(database);
  const readers = new Readers(path);
  return {
    dialect: 'sqlite',
    db,
    write: (work) => transact(db, 'begin immediate', work, () => bulk),
    // Waiting for somebody who reads on this thread, it would wait in vain.
    purge: () => readers.alone(() => emptyWal(database)),
    async read(work) {
      // Who reads in many short transactions means others to get their turn in between.
      await setImmediate();
      return readers.use((reader) => {
        const turns = takeTurns(reader.bulk);
        return transact(reader.db.withPlugin(turns.plugin), 'begin', work, () => turns.bulk);
      });
    },
    async close() {
      await readers.close();
      await db.destroy();
    },
  };
}

async function transact<T>(
  db: Kysely<Tables>,
  begin: string,
  work: (tx: Transaction) => Promise<T>,
  bulkOf: (connection: Kysely<Tables>) => Bulk,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(begin));
    try {
      const result = await work({ db: connection, bulk: bulkOf(connection) });
      await connection.executeQuery(CompiledQuery.raw('commit'));
      return result;
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
      throw error;
    }
  });
}
