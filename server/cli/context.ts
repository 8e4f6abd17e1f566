import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig, type Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { createFormat, type Format } from '../i18n/format.ts';
import type { OperatorCatalogue } from '../i18n/operator-catalogue.ts';
import { OPERATOR_CATALOGUES } from '../i18n/operator-catalogues.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { openDatabaseFile, sqlitePath } from '../store/open-database-file.ts';
import { createHealthStore } from '../store/health-store.ts';

/** Options that every command has. */
export type CommonOptions = { db?: string; lang?: string };

/** Adds the options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--db <url>', 'database: file:PATH or postgres://… (default: CULPRIT_DB)')
    .option('--lang <language>', 'language of the output: pt-BR, en or es (default: CULPRIT_LANG)');
}

/** The settings of the environment with the options of the command line above them. */
export function configOf({ db, lang }: CommonOptions, more: Record<string, string | undefined> = {}): Config {
  const url = db === undefined || /^[a-z]+:/i.test(db) ? db : `file:${db}`;
  return readConfig(process.env, { CULPRIT_DB: url, CULPRIT_LANG: lang, ...more });
}

/** The words of a command's language. */
export function voiceOf(config: Config): { words: OperatorCatalogue; format: Format } {
  return {
    words: OPERATOR_CATALOGUES[config.lang],
    format: createFormat({ language: config.lang, zone: config.zone, now: Date.now() }),
  };
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Works on a database that is made and brought up to date when needed. */
export async function onMigrated<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabaseFile(config.db);
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Works on a database that exists. Errors: `AppError` when there is none or its schema is another version's. */
export async function onExisting<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  if (!databaseExists(config)) {
    throw new AppError(
      'not-found',
      `there is no database at ${config.db}; start the service once or import a file`,
    );
  }
  const database = openDatabaseFile(config.db);
  try {
    if (!(await schemaIsCurrent(database))) {
      throw new AppError('unavailable', 'the schema is older than this program; run: culprit migrate');
    }
    return await work(database);
  } finally {
    await database.close();
  }
}

/** False only for an SQLite file that is not there. */
export function databaseExists({ db }: Pick<Config, 'db'>): boolean {
  const path = sqlitePath(db);
  return path === null || existsSync(path);
}

/** False for a database without a schema as well. Errors: those of a database that cannot be reached. */
export async function schemaIsCurrent(database: Database): Promise<boolean> {
  const tables = await database.db.introspection.getTables({ withInternalKyselyTables: true });
  return (
    tables.some(({ name }) => name === 'kysely_migration') && createHealthStore(database).schemaIsCurrent()
  );
}
