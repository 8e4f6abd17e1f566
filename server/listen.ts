import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { AppError } from './core/errors.ts';

/** An open port. `close`: takes no more connections, lets running requests end, then cuts what is left. */
export type Listening = { origin: string; port: number; close(): Promise<void> };

/** How long requests may take to end once the service is going down. */
const GRACE_MS = 10_000;

/** Opens a port, a free one for 0. Errors: `AppError` invalid when it is taken or not allowed. */
export function listen(
  fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: fetch as Parameters<typeof serve>[0]['fetch'], port, hostname: host });
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${error.code})`;
      reject(
        new AppError('invalid', `CULPRIT_PORT: port ${port} of ${host} ${reason}; choose another one`, {
          cause: error,
        }),
      );
    });
    server.once('listening', () => {
      // A server that listens on TCP has an address and a port.
      const { port: actual } = server.address() as AddressInfo;
      const shown =
        host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({
        origin: `http://${shown}:${actual}`,
        port: actual,
        close: () => closeServer(server as Server),
      });
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await ended;
  clearTimeout(cut);
}
