import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { DOCS_STYLE_SOURCE } from './docs/docs-style.ts';
import type { HttpEnv } from './http-env.ts';
import { PAGE_STYLE_SOURCE } from './opt-out/page-style.ts';
import { isOfPage } from './page-files.ts';

const NONE = ["'none'"];
const SELF = ["'self'"];
const CLOSED = { defaultSrc: NONE, frameAncestors: NONE, baseUri: NONE, formAction: NONE };

/** Headers that tell a browser to run and embed nothing; only the dashboard may load its own script, style and data, and the
 *  pages without scripts have their own style, those that links lead to forms that lead back to them as well. */
export function securityHeaders(): MiddlewareHandler<HttpEnv> {
  const forData = secureHeaders({ contentSecurityPolicy: CLOSED });
  const forPage = secureHeaders({
    contentSecurityPolicy: {
      ...CLOSED,
      scriptSrc: SELF,
      styleSrc: SELF,
      connectSrc: SELF,
      // A chart becomes a picture by way of one that the script itself made.
      imgSrc: [...SELF, 'blob:'],
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
  const forDocs = secureHeaders({
    contentSecurityPolicy: { ...CLOSED, styleSrc: [DOCS_STYLE_SOURCE], imgSrc: ['data:'] },
  });
  // Mails carry their styles on their elements, because programs that read mail drop everything else.
  const forMails = secureHeaders({ contentSecurityPolicy: { ...CLOSED, styleSrc: ["'unsafe-inline'"] } });
  return (c, next) => {
    const { path } = c.req;
    if (isOfPage(path)) return forPage(c, next);
    if (path === '/v1/docs') return forDocs(c, next);
    if (/^\/(report|v1\/mails\/preview)\//.test(path)) return forMails(c, next);
    return (/^\/(o|mails)\//.test(path) ? forLinks : forData)(c, next);
  };
}
