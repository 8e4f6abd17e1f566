import { AppError } from '../core/errors.ts';

/** What became of the entries of a request; `errors` holds the first 100 of the `rejected`. */
export type Accepted<Fault> = { accepted: number; rejected: number; errors: Fault[] };

const LISTED_ERRORS = 100;

/** The answer to a request of which a part may be wrong. Errors: `invalid` with the same numbers when nothing was right. */
export function accepted<Fault>(
  count: number,
  faults: readonly Fault[],
  entry: 'line' | 'send',
): Accepted<Fault> {
  const result = { accepted: count, rejected: faults.length, errors: faults.slice(0, LISTED_ERRORS) };
  if (count > 0) return result;
  const message = faults.length === 0 ? `the body holds no ${entry}` : `no ${entry} could be accepted`;
  throw new AppError('invalid', message, { details: result });
}
