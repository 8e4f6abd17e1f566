import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { AppError } from '../core/errors.ts';
import { drawnNow, type DrawnNowDeps } from './drawn-now.ts';
import { GET_ASSET, getPage, getPageFile } from './descriptions/pages.ts';
import type { HttpEnv } from './http-env.ts';
import { packedFor } from './packed-for.ts';
import { ASSETS, PAGE_ADDRESSES, PLAIN_FILES, type PageFile } from './page-files.ts';

/** The page that a member gets drawn. */
const DRAWN = '/now';

const NEVER_KEPT = 'no-store';
const ASK_AGAIN = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The dashboard. Its files hold no data: what they show they ask for in the name of their reader. */
export function pageRoutes(deps: DrawnNowDeps) {
  const { page } = deps;
  const fileAt = (path: string): PageFile => {
    const file = page.get(path);
    if (file !== undefined) return file;
    throw page.size === 0
      ? new AppError('not-found', 'the page is not built; run npm run build and start again')
      : new AppError('not-found', 'there is no such file; load the page again, it may be of another version');
  };
  const send = (c: Context<HttpEnv>, path: string): Response => {
    const { type, content } = fileAt(path);
    return c.body(content, 200, { 'Content-Type': type, 'Cache-Control': ASK_AGAIN });
  };
  const routes = new Hono<HttpEnv>();
  for (const address of PAGE_ADDRESSES) {
    routes.get(address, getPage(address), etag(), async (c) => {
      const drawn = address === DRAWN ? await drawnNow(c, deps) : null;
      return drawn === null ? send(c, '/') : c.html(drawn, 200, { 'Cache-Control': NEVER_KEPT });
    });
  }
  for (const path of PLAIN_FILES) {
    routes.get(path, getPageFile(path), etag(), (c) => send(c, path));
  }
  return routes.get(`${ASSETS}:file`, GET_ASSET, (c) => {
    const file = fileAt(`${ASSETS}${c.req.param('file')}`);
    const packed = packedFor(c.req.header('accept-encoding'), file);
    c.header('Vary', 'Accept-Encoding');
    if (packed !== null) c.header('Content-Encoding', packed.encoding);
    return c.body(packed?.content ?? file.content, 200, {
      'Content-Type': file.type,
      'Cache-Control': FOR_EVER,
    });
  });
}
