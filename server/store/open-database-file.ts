import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase, type Database } from './database.ts';

/** Opens a database, making the folder of an SQLite file that is not there yet. Errors: as the driver words them. */
export function openDatabaseFile(url: string): Database {
  const path = sqlitePath(url);
  if (path !== null) mkdirSync(dirname(path), { recursive: true });
  return openDatabase(url);
}

/** Path of an SQLite database, null for PostgreSQL. */
export function sqlitePath(url: string): string | null {
  return url.startsWith('file:') ? url.replace(/^file:(\/\/)?/, '') : null;
}
