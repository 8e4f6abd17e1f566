import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { objectOf } from '../core/json/json-members.ts';
import type { HttpEnv } from './http-env.ts';
import { firstFault } from './input-fault.ts';
import { tells } from './openapi/describe.ts';
import { parseBody, textOfBody } from './parse-body.ts';
import { readBody } from './read-body.ts';

type JsonBody<S extends z.ZodType, Path extends string> = MiddlewareHandler<
  HttpEnv,
  Path,
  { in: { json: z.input<S> }; out: { json: z.output<S> } },
  never
>;

/** Middleware that reads a JSON object by its schema, and documents it. `fault`: the error for what does not fit.
 *  Replaces the stock validator, whose errors echo what was sent. */
export function jsonBody<S extends z.ZodType<object>, Path extends string>(
  schema: S,
  fault: (error: z.ZodError) => AppError = firstFault,
): JsonBody<S, Path> {
  return tells<JsonBody<S, Path>>(
    async (c, next) => {
      const body = objectOf(parseBody(textOfBody(await readBody(c))));
      if (body === undefined) throw new AppError('invalid', 'the body is no JSON object; send one');
      const read = schema.safeParse(body);
      if (!read.success) throw fault(read.error);
      c.req.addValidatedData('json', read.data);
      await next();
    },
    { body: [{ type: 'application/json', schema }] },
  );
}
