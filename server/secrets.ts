import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from './config.ts';
import { AppError } from './core/errors.ts';
import { decodeKey, makeKeyFile, readKeyFile, type Secrets } from './key-file.ts';
import type { Database } from './store/database.ts';
import { sqlitePath } from './store/open-database-file.ts';
import { keepSetting, readSetting } from './store/settings.ts';

type Source = Pick<Config, 'db' | 'keyFile' | 'pepper' | 'encryptionKey'>;

const CHECKED = { pepper: 'check:pepper', encryptionKey: 'check:encryption-key' } as const;
const CHECKED_KEYS = ['pepper', 'encryptionKey'] as const;
const NAMES = { pepper: 'pepper', encryptionKey: 'encryption key' } as const;

/**
 * The secrets of a database: from the environment, else from the key file, which is made when neither exists yet.
 * Errors: `AppError` invalid with the fix when they are missing, readable by others, or not those the data was written with.
 */
export async function openSecrets(database: Database, source: Source): Promise<Secrets> {
  const secrets = (await findSecrets(database, source)) ?? makeSecrets(source);
  for (const name of CHECKED_KEYS) {
    const check = checkValue(secrets[name]);
    compare({ name, check, stored: await keepSetting(database, CHECKED[name], check), source });
  }
  return secrets;
}

/** Whether the secrets are there; changes nothing. Errors: as `openSecrets`. */
export async function checkSecrets(database: Database, source: Source): Promise<boolean> {
  const secrets = await findSecrets(database, source);
  if (secrets === null) return false;
  for (const name of CHECKED_KEYS) {
    const check = checkValue(secrets[name]);
    const stored = await readSetting(database, CHECKED[name]);
    if (stored !== null) compare({ name, check, stored, source });
  }
  return true;
}

function compare(given: { name: keyof Secrets; check: string; stored: string; source: Source }): void {
  if (sameText(given.stored, given.check)) return;
  throw new AppError(
    'invalid',
    `the ${NAMES[given.name]} is not the one this database was written with; restore ${sourceName(given.source)} that belongs to it`,
  );
}

/** Where the key file of a configuration lies; null for PostgreSQL when none is named. */
export function keyFilePath({ db, keyFile }: Pick<Source, 'db' | 'keyFile'>): string | null {
  if (keyFile !== null) return keyFile;
  const path = sqlitePath(db);
  return path === null ? null : `${path}.key`;
}

/** Null when there are none and nothing was written with any. */
async function findSecrets(database: Database, source: Source): Promise<Secrets | null> {
  if (source.pepper !== null && source.encryptionKey !== null) {
    return {
      pepper: decodeKey(source.pepper.reveal(), 'CULPRIT_PEPPER'),
      encryptionKey: decodeKey(source.encryptionKey.reveal(), 'CULPRIT_ENCRYPTION_KEY'),
    };
  }
  const path = requiredPath(source);
  const wasWritten = (await readSetting(database, CHECKED.pepper)) !== null;
  // Looked for after the question above: a process that starts at the same moment makes the file first.
  const found = readKeyFile(path);
  if (found === null && wasWritten) {
    throw new AppError(
      'invalid',
      `the key file ${path} is missing, and the database was written with one; restore it`,
    );
  }
  return found;
}

function makeSecrets(source: Source): Secrets {
  const path = requiredPath(source);
  makeKeyFile(path);
  const made = readKeyFile(path);
  if (made === null) throw new AppError('internal', `the key file ${path} could not be made`);
  return made;
}

function requiredPath(source: Source): string {
  const path = keyFilePath(source);
  if (path !== null) return path;
  throw new AppError(
    'invalid',
    'no secrets: with PostgreSQL set CULPRIT_KEY_FILE, or CULPRIT_PEPPER and CULPRIT_ENCRYPTION_KEY',
  );
}

function sourceName(source: Source): string {
  return source.pepper === null
    ? 'the key file (CULPRIT_KEY_FILE)'
    : 'CULPRIT_PEPPER and CULPRIT_ENCRYPTION_KEY';
}

/** Tells two keys apart without telling anything about either. */
function checkValue(key: Uint8Array): string {
  return createHmac('sha256', key).update('culprit check value 1').digest('base64url');
}

function sameText(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
