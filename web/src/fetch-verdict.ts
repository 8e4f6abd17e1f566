import type { VerdictAnswer } from '../../server/http/verdict-answer.ts';

/** What came of asking for the latest verdict. */
export type Fetched =
  | { kind: 'verdict'; answer: VerdictAnswer }
  | { kind: 'refused' | 'lacks-scope' | 'no-verdict' | 'offline' | 'trouble' };

/** After this long without an answer the server counts as not answering. */
const PATIENCE_MS = 20_000;

/** Asks for the latest verdict with a token; never throws. `fetch` is the browser's. */
export async function fetchVerdict(
  token: string,
  { fetch, address }: { fetch: typeof globalThis.fetch; address: string },
): Promise<Fetched> {
  // What cannot stand in a header cannot be a token either.
  if (!/^[\x21-\x7e]+$/.test(token)) return { kind: 'refused' };
  let response: Response;
  try {
    response = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { kind: 'offline' };
  }
  if (response.status === 401) return { kind: 'refused' };
  if (response.status === 403) return { kind: 'lacks-scope' };
  try {
    // The server that sent this page answers in the shape it declares; anything else is trouble.
    const body = (await response.json()) as VerdictAnswer & { error?: { code?: string } };
    if (response.status === 404 && body.error?.code === 'not-found') return { kind: 'no-verdict' };
    return response.ok && typeof body.verdict === 'object'
      ? { kind: 'verdict', answer: body }
      : { kind: 'trouble' };
  } catch {
    return { kind: 'trouble' };
  }
}
