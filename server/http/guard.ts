import { matchedRoutes } from 'hono/route';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import { ACCESS, opens } from './access.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { authenticate } from './token.ts';

/** Middleware that lets a request through to its route only as `ACCESS` says; a path without a route passes, to be not found. */
export function guard({ stores }: Pick<HttpDeps, 'stores'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
    if (route === undefined) return next();
    const access = ACCESS.get(`${route.method} ${route.path}`);
    if (access === 'public' || access === 'signed') return next();
    const token = await authenticate(stores.tokens, c.req.header('authorization'));
    if (access === undefined) throw new AppError('forbidden', 'no token opens this route');
    if (!opens(token.scopes, access)) {
      throw new AppError('forbidden', `this token lacks the scope ${access}; use one that has it`, {
        details: { scope: access },
      });
    }
    c.set('actor', `token:${token.id}`);
    return next();
  };
}
