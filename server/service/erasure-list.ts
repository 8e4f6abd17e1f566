import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { sqlitePath } from '../store/open-database-file.ts';

/** One erasure: when it was decided, and the hashes of the names it was decided for. */
export type ListedErasure = { at: EpochMs; names: string[] };

const LINE = z.object({ at: z.number(), names: z.array(z.string()).min(1) });

/** Where the list of a configuration lies; null for PostgreSQL when none is named. */
export function erasureListPath({ db, erasureList }: Pick<Config, 'db' | 'erasureList'>): string | null {
  if (erasureList !== null) return erasureList;
  const path = sqlitePath(db);
  return path === null ? null : `${path}.erasures`;
}

/** Adds an erasure to the list; only its owner can read it. */
export function appendErasure(path: string, erasure: ListedErasure): void {
  appendFileSync(path, `${JSON.stringify(erasure)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** Every listed erasure; none when there is no list. Errors: `AppError` invalid, naming the line. */
export function readErasures(path: string): ListedErasure[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${path}:${index + 1}`)]));
}

function readLine(line: string, place: string): ListedErasure {
  try {
    return LINE.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError('invalid', `${place}: no erasure; restore the list from your copy`, { cause });
  }
}
