import { Hono } from 'hono';
import type { HttpDeps } from '../deps.ts';
import { LINKS, MAKE_LINKS } from '../descriptions/links.ts';
import type { HttpEnv } from '../http-env.ts';
import { parseBody, textOfBody } from '../parse-body.ts';
import { readBody } from '../read-body.ts';
import { makeLinks } from './make-links.ts';

/** Links by which people opt out, for the sender to put into messages. */
export function optOutLinkRoutes(deps: Pick<HttpDeps, 'clock' | 'stores' | 'optOut'>) {
  return new Hono<HttpEnv>().post('/v1/opt-out-links', MAKE_LINKS, LINKS, async (c) => {
    const made = await makeLinks(deps, parseBody(textOfBody(await readBody(c))));
    c.header('Cache-Control', 'no-store');
    return c.json(made, 200);
  });
}
