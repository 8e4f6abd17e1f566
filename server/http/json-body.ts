import type { MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import { objectOf, type JsonObject } from '../core/json/json-members.ts';
import type { HttpEnv } from './http-env.ts';
import { parseBody, textOfBody } from './parse-body.ts';
import { readBody } from './read-body.ts';

/** Middleware that reads a JSON object as the route needs it; `read` throws `invalid` naming field and fix.
 *  Replaces the stock validator, whose errors echo what was sent. */
export function jsonBody<T extends object, Path extends string>(
  read: (body: JsonObject) => T,
): MiddlewareHandler<HttpEnv, Path, { in: { json: T }; out: { json: T } }, never> {
  return async (c, next) => {
    const body = objectOf(parseBody(textOfBody(await readBody(c))));
    if (body === undefined) throw new AppError('invalid', 'the body is no JSON object; send one');
    c.req.addValidatedData('json', read(body));
    await next();
  };
}
