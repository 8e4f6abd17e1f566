import { AppError } from '../core/errors.ts';
import type { LiveItem } from '../demo/live-feed.ts';
import { signedHeaders } from '../demo/signed-request.ts';

/** Requests on their way at the same time, as from a platform that does not wait. */
const AT_ONCE = 8;

const PATHS = { registration: '/v1/sends', events: '/v1/events', webhook: '/webhooks/meta' } as const;

/** Sends the live days to a running server as the platform and the shop would; returns how many requests that were.
 *  Errors: `AppError` unavailable when one is not accepted. */
export async function deliver(
  items: Iterable<LiveItem>,
  target: { origin: string; token: string; secret: string },
): Promise<number> {
  const next = items[Symbol.iterator]();
  let count = 0;
  const sender = async (): Promise<void> => {
    for (let item = next.next(); item.done !== true; item = next.next()) {
      await send(item.value, target);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return count;
}

async function send(
  { kind, body }: LiveItem,
  { origin, token, secret }: { origin: string; token: string; secret: string },
): Promise<void> {
  const headers =
    kind === 'webhook'
      ? signedHeaders(body, secret)
      : {
          authorization: `Bearer ${token}`,
          'content-type': kind === 'events' ? 'application/x-ndjson' : 'application/json',
        };
  const response = await fetch(`${origin}${PATHS[kind]}`, { method: 'POST', headers, body });
  if (!response.ok) {
    throw new AppError('unavailable', `${PATHS[kind]} answered ${response.status}: ${await response.text()}`);
  }
  await response.arrayBuffer();
}
