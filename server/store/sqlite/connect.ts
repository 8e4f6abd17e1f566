import Database, { type Database as SqliteDatabase } from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Tables } from '../tables.ts';

/** Opens one SQLite connection the way the service needs it: WAL, every commit on disk before it is answered.
 *  better-sqlite3 opens WAL files with synchronous=NORMAL, so FULL is set and then asserted.
 *  `path`: a file path. Errors: any failure to open, as the driver words it. */
export function connectSqlite(path: string): { db: Kysely<Tables>; database: SqliteDatabase } {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('busy_timeout = 15000');
  database.pragma('synchronous = FULL');
  database.pragma('wal_autocheckpoint = 10000');
  database.pragma('cache_size = -65536');
  database.pragma('foreign_keys = ON');
  // What is deleted is overwritten: nothing of it stays in free pages.
  database.pragma('secure_delete = ON');
  database.pragma('schema_version');
  if (database.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite did not accept synchronous=FULL');
  return { db: new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database }) }), database };
}

/** SQLite rolls schema changes back like any other; told so, the migrator leaves nothing of a failed migration. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}
