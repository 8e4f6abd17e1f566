import { Hono } from 'hono';
import type { HttpDeps } from './deps.ts';
import { GET_SETTINGS } from './descriptions/settings.ts';
import type { HttpEnv } from './http-env.ts';

/** What the service was started with. Changed where it was set, never here. */
export function settingsRoutes({ settings }: Pick<HttpDeps, 'settings'>) {
  return new Hono<HttpEnv>().get('/v1/settings', GET_SETTINGS, (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ settings: settings() }, 200);
  });
}
