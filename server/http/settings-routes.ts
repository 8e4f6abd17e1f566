import { Hono } from 'hono';
import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.ts';
import type { HttpDeps } from './deps.ts';
import { GET_SETTINGS } from './descriptions/settings.ts';
import type { HttpEnv } from './http-env.ts';
import { query } from './query.ts';

const ASKED = z.object({ lang: z.enum(LANGUAGES).optional() });

/** What the service was started with. Changed where it was set, never here. */
export function settingsRoutes({ settings, platform }: Pick<HttpDeps, 'settings' | 'platform'>) {
  return new Hono<HttpEnv>().get('/v1/settings', GET_SETTINGS, query(ASKED), (c) => {
    const { lang = platform.language } = c.req.valid('query');
    c.header('Cache-Control', 'no-store');
    return c.json({ settings: settings(lang) }, 200);
  });
}
