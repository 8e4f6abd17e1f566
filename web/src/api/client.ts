import { hc, type ClientResponse } from 'hono/client';
import type { Api } from '../../../server/http/app.ts';
import { ask } from './ask.ts';
import { ApiFailure, failureOf } from './failure.ts';

/** The HTTP interface with the types of its own routes: where an answer changes, what reads it here no longer compiles. */
export const api = hc<Api>('/', { fetch: ask });

type Answer<R> = R extends ClientResponse<infer T, number, 'json'> ? T : never;

/** The body of an answer. Errors: `ApiFailure`, whatever went wrong. */
export async function answerOf<R extends ClientResponse<unknown, number, 'json'>>(
  asked: Promise<R>,
  signal?: AbortSignal,
): Promise<Answer<R>> {
  let response: R;
  try {
    response = await asked;
  } catch (cause) {
    // Nobody waits for it any more: not a failure.
    if (signal?.aborted === true) throw cause;
    throw new ApiFailure('offline', { message: 'no answer' });
  }
  // What hono types as a response is one.
  if (!response.ok) throw await failureOf(response as unknown as Response);
  try {
    return (await response.json()) as Answer<R>;
  } catch {
    const requestId = response.headers.get('x-request-id');
    throw new ApiFailure('trouble', { message: 'the answer is no JSON', requestId });
  }
}
