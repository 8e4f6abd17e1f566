import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { AppError } from '../core/errors.ts';
import { keyFilePath } from '../secrets.ts';
import { sqlitePath } from '../store/open-database-file.ts';
import { backupSqlite } from '../store/sqlite/backup.ts';
import { configOf, databaseExists, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit backup`: a copy of the SQLite file, taken while the service runs. */
export function addBackup(program: Command): void {
  withCommonOptions(program.command('backup').description('copy the SQLite database while the service runs'))
    .argument('<file>', 'file to write; must not exist yet')
    .action(async (file: string, options: CommonOptions) => {
      const config = configOf(options);
      const { words, format } = voiceOf(config);
      const path = sqlitePath(config.db);
      if (path === null) throw new AppError('invalid', words.usePgDump);
      if (!databaseExists(config)) throw new AppError('not-found', `there is no database at ${config.db}`);
      if (existsSync(file)) throw new AppError('invalid', `${file} exists already; choose another name`);
      await backupSqlite(path, file);
      say(words.backedUp(format, { path: file }));
      say(words.keysNotInside(format, { path: config.pepper === null ? keyFilePath(config) : null }));
    });
}
