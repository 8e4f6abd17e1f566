import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from './core/errors.ts';

/** Two keys of 32 bytes: `pepper` of the hashes, `encryptionKey` of what is stored readable to the service only. */
export type Secrets = { pepper: Uint8Array; encryptionKey: Uint8Array };

const KEY_BYTES = 32;
const SHAPE = z.object({ pepper: z.string(), encryptionKey: z.string() });

/** Decodes 32 bytes of base64. `name` is what an error calls it. Errors: `AppError` invalid. */
export function decodeKey(text: string, name: string): Uint8Array {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== KEY_BYTES) {
    throw new AppError(
      'invalid',
      `${name} is not 32 bytes of base64; make one with: openssl rand -base64 32`,
    );
  }
  return new Uint8Array(bytes);
}

/** Reads a key file; null when there is none. Errors: `AppError` invalid when others may read it or it is damaged. */
export function readKeyFile(path: string): Secrets | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
    throw new AppError('invalid', `the key file ${path} can be read by others; run: chmod 600 ${path}`);
  }
  const read = SHAPE.safeParse(parse(readFileSync(path, 'utf8')));
  if (!read.success) {
    throw new AppError('invalid', `the key file ${path} is damaged; restore it from your copy`);
  }
  return {
    pepper: decodeKey(read.data.pepper, `pepper in ${path}`),
    encryptionKey: decodeKey(read.data.encryptionKey, `encryptionKey in ${path}`),
  };
}

/** Makes a key file that only its owner can read; when another process was faster, theirs stays. */
export function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    const key = () => randomBytes(KEY_BYTES).toString('base64');
    writeSync(file, `${JSON.stringify({ pepper: key(), encryptionKey: key() }, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    // A link appears whole or not at all, and never replaces a file.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
