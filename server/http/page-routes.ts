import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { AppError } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import { GET_ASSET, getPage, getPageFile } from './descriptions/pages.ts';
import type { HttpEnv } from './http-env.ts';
import { ASSETS, PAGE_ADDRESSES, PLAIN_FILES } from './page-files.ts';

const ASK_AGAIN = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The dashboard. It holds no data itself: what it shows it asks for in the name of its reader. */
export function pageRoutes({ page }: Pick<HttpDeps, 'page'>) {
  const send = (c: Context<HttpEnv>, path: string, caching: string): Response => {
    const file = page.get(path);
    if (file !== undefined) {
      return c.body(file.content, 200, { 'Content-Type': file.type, 'Cache-Control': caching });
    }
    throw page.size === 0
      ? new AppError('not-found', 'the page is not built; run npm run build and start again')
      : new AppError('not-found', 'there is no such file; load the page again, it may be of another version');
  };
  const routes = new Hono<HttpEnv>();
  for (const address of PAGE_ADDRESSES) {
    routes.get(address, getPage(address), etag(), (c) => send(c, '/', ASK_AGAIN));
  }
  for (const path of PLAIN_FILES) {
    routes.get(path, getPageFile(path), etag(), (c) => send(c, path, ASK_AGAIN));
  }
  return routes.get(`${ASSETS}:file`, GET_ASSET, compress(), (c) =>
    send(c, `${ASSETS}${c.req.param('file')}`, FOR_EVER),
  );
}
