import { session } from './session.ts';

/** After this long without an answer the server counts as not answering. */
const PATIENCE_MS = 20_000;

const ahead = new Map<unknown, Promise<Response>>();

/** Asks as whoever is signed in. What was asked ahead is not asked again. */
export function ask(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const known = ahead.get(input);
  if (known !== undefined) {
    ahead.delete(input);
    return known;
  }
  const headers = new Headers(init?.headers);
  const { token } = session.get();
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience;
  return fetch(input, { ...init, headers, signal, cache: 'no-store' });
}

/** Takes a body for the answer to the next who asks for that path, once. */
export function takeAhead(path: string, body: string): void {
  ahead.set(path, Promise.resolve(new Response(body)));
}

/** Asks for what will be wanted soon; the next who asks for the same, once, gets this answer. `path`: as the client writes it. */
export function askAhead(path: string): void {
  const answer = ask(path);
  // Whoever takes it is told.
  answer.catch(() => undefined);
  ahead.set(path, answer);
}
