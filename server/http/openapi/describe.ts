import type { Handler, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import type { DocumentTag } from '../../core/document-tag.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { HttpEnv } from '../http-env.ts';

/** What a body may be. `schema`: of the value; of one line where `type` is NDJSON. `example`: a value, or the text of a body. */
export type Media = { type: string; schema: z.ZodType | null; example?: unknown };

/** One answer that is no error. */
export type Answer = {
  description: string;
  media: readonly Media[];
  headers?: Readonly<Record<string, string>>;
};

/** What a route is for. Who may use it stands in `ACCESS`, what it takes in its validators. */
export type Description = {
  /** Name of the operation for generated clients, unique. */
  id: string;
  summary: string;
  detail?: string;
  tag: DocumentTag;
  answers: Readonly<Record<number, Answer>>;
  /** What a `signed` route with a body wants to see, where it is not the platform's signature. */
  proof?: 'twilio' | 'secret' | 'path';
  /** Failures beside those that follow from access and inputs. */
  errors?: readonly ErrorCode[];
  /** A body that the validator takes. */
  example?: unknown;
};

/** What one handler of a route tells about it. */
export type Part = {
  description?: Description;
  query?: z.ZodObject;
  params?: z.ZodObject;
  headers?: Readonly<Record<string, string>>;
  body?: readonly Media[];
};

type Any = Handler<HttpEnv, string> | MiddlewareHandler<HttpEnv, string>;

const PARTS = new WeakMap<object, Part>();

/** Says something about the routes that a handler belongs to. */
export function tells<H>(handler: H & object, part: Part): H {
  PARTS.set(handler, part);
  return handler;
}

/** What a handler of a route tells. */
export function partOf(handler: Any): Part {
  return PARTS.get(handler) ?? {};
}

/** Describes the route it stands in for the OpenAPI document; lets every request through. */
export function describe(description: Description): MiddlewareHandler<HttpEnv, string, object, never> {
  return tells<MiddlewareHandler<HttpEnv, string, object, never>>((_, next) => next() as Promise<never>, {
    description,
  });
}

/** Says which bodies the route reads itself, for a body that is read in parts or as it came; `In`: as JSON. */
export function takes<In>(
  body: readonly [Media & { schema: z.ZodType<unknown, In> | null }, ...Media[]],
): MiddlewareHandler<HttpEnv, string, { in: { json: In } }, never> {
  type Taking = MiddlewareHandler<HttpEnv, string, { in: { json: In } }, never>;
  return tells<Taking>((_, next) => next() as Promise<never>, { body });
}

/** An answer in JSON. */
export function json(
  schema: z.ZodType,
  { description, example, headers }: { description: string; example: unknown } & Pick<Answer, 'headers'>,
): Answer {
  return {
    description,
    media: [{ type: 'application/json', schema, example }],
    ...(headers !== undefined && { headers }),
  };
}
