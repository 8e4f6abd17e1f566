import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { AppError } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import { GET_ASSET, getPage, getPageFile } from './descriptions/pages.ts';
import type { HttpEnv } from './http-env.ts';
import { packedFor } from './packed-for.ts';
import { ASSETS, PAGE_ADDRESSES, PLAIN_FILES, type PageFile } from './page-files.ts';

const ASK_AGAIN = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The dashboard. It holds no data itself: what it shows it asks for in the name of its reader. */
export function pageRoutes({ page }: Pick<HttpDeps, 'page'>) {
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
    routes.get(address, getPage(address), etag(), (c) => send(c, '/'));
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
