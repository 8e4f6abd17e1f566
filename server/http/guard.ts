import { matchedRoutes } from 'hono/route';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import { ACCESS, opens } from './access.ts';
import { identify } from './caller.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { assertOwnPage } from './own-page.ts';

/** Middleware that lets a request through to its route only as `ACCESS` says; a path without a route passes, to be not found. */
export function guard(deps: Pick<HttpDeps, 'stores' | 'members'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
    if (route === undefined) return next();
    const access = ACCESS.get(`${route.method} ${route.path}`);
    if (access === 'public' || access === 'signed') return next();
    if (access === 'visitor') {
      assertOwnPage(c, deps.members.publicUrl);
      return next();
    }
    const { actor, scopes, signedIn } = await identify(c, deps);
    if (access === undefined) throw new AppError('forbidden', 'nothing opens this route');
    if (access === 'member') {
      if (signedIn === null) throw new AppError('forbidden', 'only a member who is signed in may do this');
    } else if (!opens(scopes, access)) {
      const lacks =
        signedIn === null
          ? `this token lacks the scope ${access}; use one that has it`
          : `your role lacks the scope ${access}; ask an admin for it`;
      throw new AppError('forbidden', lacks, { details: { scope: access } });
    }
    // A browser sends the cookie along wherever a request comes from.
    if (signedIn !== null) assertOwnPage(c, deps.members.publicUrl);
    c.set('actor', actor);
    c.set('scopes', scopes);
    c.set('signedIn', signedIn);
    return next();
  };
}
