import type { MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import type { HttpEnv } from './http-env.ts';

/** Parameters as a client may give them, and as the route reads them. */
type QueryInput<Name extends string, T> = { in: { query: { [name in Name]?: string } }; out: { query: T } };

/** Middleware that reads query parameters; `read` gets each as text or undefined and throws `invalid` naming it. */
export function query<const Name extends string, T extends object, Path extends string>(
  names: readonly Name[],
  read: (given: { [name in Name]: string | undefined }) => T,
): MiddlewareHandler<HttpEnv, Path, QueryInput<Name, T>, never> {
  return async (c, next) => {
    const given = Object.fromEntries(names.map((name) => [name, c.req.query(name)]));
    // The entries were made from exactly these names.
    c.req.addValidatedData('query', read(given as { [name in Name]: string | undefined }));
    await next();
  };
}

/** A whole number in a query or path. Errors: `invalid`. */
export function wholeNumber(
  text: string | undefined,
  { name, missing, from, to }: { name: string; missing: number; from: number; to: number },
): number {
  if (text === undefined || text === '') return missing;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new AppError(
    'invalid',
    `${name} is no whole number from ${from} to ${to}; correct it or leave it out`,
    {
      details: { field: name },
    },
  );
}
