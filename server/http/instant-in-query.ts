import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { parseInstant } from '../ingest/parse-instant.ts';

/** An instant of a query, ISO 8601 with offset or epoch ms; null when it is not given. Errors: `invalid`, naming it. */
export function instantInQuery(text: string | undefined, name: string): EpochMs | null {
  if (text === undefined || text === '') return null;
  const parsed = parseInstant(text);
  if (parsed.ok) return parsed.at;
  throw new AppError('invalid', `${name} ${parsed.message}`, { details: { field: name } });
}
