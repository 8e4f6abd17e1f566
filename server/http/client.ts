import { hc, type InferRequestType, type InferResponseType } from 'hono/client';
import type { Api } from './app.ts';

/** A client of the HTTP interface whose paths, bodies and answers are those of the routes. */
export type Client = ReturnType<typeof createClient>;

/** `origin`: where the service answers; `token`: of `culprit tokens create`. Answers are those of `fetch`: look at `ok`
 *  and `status` before `json()`. */
export function createClient({
  origin,
  token,
  fetch = globalThis.fetch,
}: {
  origin: string;
  token: string;
  fetch?: typeof globalThis.fetch;
}) {
  return hc<Api>(origin, { fetch, headers: { authorization: `Bearer ${token}` } });
}

/** What a call takes and gives: `RequestOf<Client['v1']['sends']['$post']>`. */
export type RequestOf<Call> = InferRequestType<Call>;
export type AnswerOf<Call> = InferResponseType<Call, 200>;
