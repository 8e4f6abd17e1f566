import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { AppError, ERROR_CODES, type ErrorCode } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';

/** The body of every answer that is an error. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.enum(ERROR_CODES),
      message: z.string().meta({ description: 'what is wrong and what to do, for people' }),
      details: z.record(z.string(), z.unknown()).optional().meta({
        description:
          '`field`: where; `scope`: what the token lacks; `requestId`: of an error that is logged here',
      }),
    }),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.output<typeof errorBody>;

/** The status that tells of each failure. */
export const STATUS: Record<ErrorCode, ContentfulStatusCode> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
};

/** Headers that tell the client what to do next. */
const HEADERS: Partial<Record<ErrorCode, Record<string, string>>> = {
  unauthorized: { 'WWW-Authenticate': 'Bearer' },
  // The rest of the body is not read.
  'too-large': { Connection: 'close' },
  unavailable: { 'Retry-After': '1' },
};

/** Answers with a failure. What is internal is logged under the request id and not told. */
export function errorResponse(c: Context<HttpEnv>, error: unknown, log: HttpDeps['log']): Response {
  const failure = asAppError(error);
  const { code, message, details } = failure;
  const isOurs = code === 'internal';
  if (isOurs || failure.cause !== undefined) log.error('request-failed', fieldsOf(c, error, code));
  const body: ErrorBody = {
    error: {
      code,
      message: isOurs ? 'something went wrong here; the log has the request id' : message,
      ...(isOurs ? { details: { requestId: c.get('requestId') } } : details && { details }),
    },
  };
  return c.json(body, STATUS[code], { ...HEADERS[code], ...waitOf(failure) });
}

/** When whoever asked too often may ask again. */
function waitOf({ code, details }: AppError): Record<string, string> {
  const seconds = details?.['seconds'];
  return code === 'too-many' && typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException && error.status < 500)
    return new AppError('invalid', 'the request cannot be read');
  return new AppError('internal', 'unexpected', { cause: error });
}

/** Foreign messages may quote values, so only their class, code and place are logged. */
export function fieldsOf(
  c: Context<HttpEnv>,
  error: unknown,
  code: ErrorCode,
): Record<string, string | null> {
  const cause = error instanceof AppError && error.cause !== undefined ? error.cause : error;
  const frames =
    cause instanceof Error ? (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return {
    requestId: c.get('requestId'),
    method: c.req.method,
    code,
    message: error instanceof AppError ? error.message : null,
    error: cause instanceof Error ? cause.name : typeof cause,
    errorCode: cause instanceof Error && 'code' in cause ? String(cause.code) : null,
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' | '),
  };
}
