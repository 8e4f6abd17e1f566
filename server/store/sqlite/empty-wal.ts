import type { Database } from 'better-sqlite3';

const ATTEMPTS = 20;
const PAUSE_MS = 100;

/** Moves the write-ahead log into the database and empties its file; false when readers never let it. */
export async function emptyWal(database: Database): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy === 0) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
  return false;
}
