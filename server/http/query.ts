import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { EpochMs } from '../core/time.ts';
import { parseInstant } from '../ingest/parse-instant.ts';
import type { HttpEnv } from './http-env.ts';
import { firstFault } from './input-fault.ts';
import { tells } from './openapi/describe.ts';

type Reader<Target extends 'query' | 'param', S extends z.ZodObject, Path extends string> = MiddlewareHandler<
  HttpEnv,
  Path,
  { in: { [target in Target]: z.input<S> }; out: { [target in Target]: z.output<S> } },
  never
>;

/** Middleware that reads query parameters by their schema, and documents them. Errors: `invalid`, naming the parameter. */
export function query<S extends z.ZodObject, Path extends string>(schema: S): Reader<'query', S, Path> {
  return tells<Reader<'query', S, Path>>(
    async (c, next) => {
      c.req.addValidatedData('query', read(schema, c.req.query()));
      await next();
    },
    { query: schema },
  );
}

/** The same for the parameters of a path. */
export function params<S extends z.ZodObject, Path extends string>(schema: S): Reader<'param', S, Path> {
  return tells<Reader<'param', S, Path>>(
    async (c, next) => {
      c.req.addValidatedData('param', read(schema, c.req.param()));
      await next();
    },
    { params: schema },
  );
}

function read<S extends z.ZodObject>(schema: S, given: object): z.output<S> {
  const result = schema.safeParse(given);
  if (!result.success) throw firstFault(result.error);
  return result.data;
}

/** A whole number in a query, `missing` when it is left out or empty. */
export function wholeNumber({ missing, from, to }: { missing: number; from: number; to: number }) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === '') return missing;
      const value = wholeOf(text);
      if (value >= from && value <= to) return value;
      context.addIssue({
        code: 'custom',
        message: `is no whole number from ${from} to ${to}; correct it or leave it out`,
      });
      return z.NEVER;
    })
    .meta({
      type: 'integer',
      minimum: from,
      ...(to < Number.MAX_SAFE_INTEGER && { maximum: to }),
      default: missing,
    });
}

/** A whole number in a path. */
export const idInPath = z
  .string()
  .transform((text, context) => {
    const value = wholeOf(text);
    if (value >= 1) return value;
    context.addIssue({ code: 'custom', message: 'is no whole number from 1 on; correct it' });
    return z.NEVER;
  })
  .meta({ type: 'integer', minimum: 1 });

function wholeOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

const INSTANT = { examples: ['2026-05-20T18:00:00.000Z'] };

/** An instant in a query, ISO 8601 with offset or epoch ms; null when it is left out or empty. */
export const optionalInstantText = z
  .string()
  .optional()
  .transform((text, context): EpochMs | null => {
    if (text === undefined || text === '') return null;
    const parsed = parseInstant(text);
    if (parsed.ok) return parsed.at;
    context.addIssue({ code: 'custom', message: parsed.message });
    return z.NEVER;
  })
  .meta({ ...INSTANT, description: 'ISO 8601 with an offset, or epoch milliseconds' });

/** An instant in a query or path that has passed by `clock`. */
export const pastInstant = (clock: () => EpochMs) =>
  z
    .string()
    .transform((text, context): EpochMs => {
      const parsed = parseInstant(text);
      if (parsed.ok && parsed.at <= clock()) return parsed.at;
      context.addIssue({
        code: 'custom',
        message: parsed.ok ? 'lies ahead; give a past instant' : parsed.message,
      });
      return z.NEVER;
    })
    .meta({ ...INSTANT, description: 'a past instant: ISO 8601 with an offset, or epoch milliseconds' });
