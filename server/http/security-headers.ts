import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { HttpEnv } from './http-env.ts';
import { PAGE_STYLE_SOURCE } from './opt-out/page-style.ts';
import { isPageAddress } from './page-files.ts';

const NONE = ["'none'"];
const SELF = ["'self'"];
const CLOSED = { defaultSrc: NONE, frameAncestors: NONE, baseUri: NONE, formAction: NONE };

/** Headers that tell a browser to run and embed nothing; only the page may load its own script, style and data, and the
 *  page of opt-out links has its own style and forms that lead back to it. */
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
  const forLinks = secureHeaders({
    contentSecurityPolicy: {
      ...CLOSED,
      styleSrc: [PAGE_STYLE_SOURCE],
      imgSrc: ['data:'],
      formAction: SELF,
    },
  });
  return (c, next) => {
    const { path } = c.req;
    return (isPageAddress(path) ? forPage : path.startsWith('/o/') ? forLinks : forData)(c, next);
  };
}
