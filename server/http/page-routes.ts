import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { AppError } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import { GET_PAGE, GET_PAGE_SCRIPT, GET_PAGE_STYLE } from './descriptions/pages.ts';
import type { HttpEnv } from './http-env.ts';
import { PAGE_FILES, type PageAddress } from './page-files.ts';

/** The page that shows the latest verdict. It holds no data itself: what it shows it asks for with the reader's token. */
export function pageRoutes({ page }: Pick<HttpDeps, 'page'>) {
  const send = (c: Context<HttpEnv>, address: PageAddress): Response => {
    const content = page.get(address);
    if (content === undefined) {
      throw new AppError('not-found', 'the page is not built; run npm run build and start again');
    }
    return c.body(content, 200, {
      'Content-Type': PAGE_FILES[address].type,
      // Asked for again each time, and not sent again while it is the same: page and script always fit each other.
      'Cache-Control': 'no-cache',
    });
  };
  return new Hono<HttpEnv>()
    .get('/', GET_PAGE, etag(), (c) => send(c, '/'))
    .get('/main.js', GET_PAGE_SCRIPT, etag(), (c) => send(c, '/main.js'))
    .get('/style.css', GET_PAGE_STYLE, etag(), (c) => send(c, '/style.css'));
}
