import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';

/** A migrated SQLite database in a folder of its own: empty, or a copy of a file nobody writes to. */
export async function scratchDatabase(copyOf?: string): Promise<{
  database: Database;
  file: string;
  drop(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-bench-'));
  const file = join(folder, 'bench.db');
  if (copyOf !== undefined) copyFileSync(copyOf, file);
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
