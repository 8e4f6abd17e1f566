import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';

/** An empty, migrated SQLite database in a folder of its own. */
export async function scratchDatabase(): Promise<{
  database: Database;
  file: string;
  drop(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-bench-'));
  const file = join(folder, 'bench.db');
  const database = openDatabase(`file:${file}`);
  await migrate(database);
  return {
    database,
    file,
    async drop() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
