import type { Context } from 'hono';
import type { Cookies } from '../../auth/sessions.ts';
import type { HttpEnv } from '../http-env.ts';

/** Has the browser keep what a session needs. */
export function keepCookies(c: Context<HttpEnv>, cookies: Cookies): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}
