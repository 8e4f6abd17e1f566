import { Hono } from 'hono';
import type { HttpDeps } from './deps.ts';
import { GET_CONNECTION } from './descriptions/connect.ts';
import type { HttpEnv } from './http-env.ts';

/** How the account is wired up, as `culprit connect` tells it. */
export function connectRoutes({ connect }: Pick<HttpDeps, 'connect'>) {
  return new Hono<HttpEnv>().get('/v1/connect', GET_CONNECTION, async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await connect(), 200);
  });
}
