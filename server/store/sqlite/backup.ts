import Database from 'better-sqlite3';

/** Copies an SQLite database into a new file while others go on writing; the copy is the state of one moment.
 *  Errors: those of the driver when a file cannot be read or written. */
export async function backupSqlite(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
}
