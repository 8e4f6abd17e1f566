import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { HttpEnv } from './http-env.ts';
import { isPageAddress } from './page-files.ts';

const NONE = ["'none'"];
const SELF = ["'self'"];
const CLOSED = { defaultSrc: NONE, frameAncestors: NONE, baseUri: NONE, formAction: NONE };

/** Headers that tell a browser to run and embed nothing; only the page may load its own script, style and data. */
export function securityHeaders(): MiddlewareHandler<HttpEnv> {
  const forData = secureHeaders({ contentSecurityPolicy: CLOSED });
  const forPage = secureHeaders({
    contentSecurityPolicy: {
      ...CLOSED,
      scriptSrc: SELF,
      styleSrc: SELF,
      connectSrc: SELF,
      imgSrc: ["'self'", 'data:'],
    },
  });
  return (c, next) => (isPageAddress(c.req.path) ? forPage : forData)(c, next);
}
