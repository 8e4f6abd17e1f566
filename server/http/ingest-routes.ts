import { Hono } from 'hono';
import { acceptEvents } from './accept-events.ts';
import { acceptSends } from './accept-sends.ts';
import { acceptSentMessages } from './accept-sent-messages.ts';
import type { HttpDeps } from './deps.ts';
import {
  EVENT_LINES,
  POST_EVENTS,
  REGISTER_SENDS,
  REGISTER_SENT_MESSAGES,
  SENDS,
  SENT_MESSAGES,
} from './descriptions/send.ts';
import type { HttpEnv } from './http-env.ts';
import { textOfBody } from './parse-body.ts';
import { readBody } from './read-body.ts';
import { unpackBody } from './unpack-body.ts';

/** Events and registered sends, in the schema of event files; and sends as the platform's own interface has them. */
export function ingestRoutes(deps: Pick<HttpDeps, 'clock' | 'inbox' | 'callbackPatterns'>) {
  return new Hono<HttpEnv>()
    .post('/v1/events', POST_EVENTS, EVENT_LINES, async (c) => {
      const body = await unpackBody(await readBody(c), c.req.header('content-encoding'));
      return c.json(await acceptEvents(deps, body), 200);
    })
    .post('/v1/sends', REGISTER_SENDS, SENDS, async (c) => {
      const body = await unpackBody(await readBody(c), c.req.header('content-encoding'));
      const contentType = c.req.header('content-type') ?? '';
      return c.json(await acceptSends(deps, { text: textOfBody(body), contentType }), 200);
    })
    .post('/v1/sends/meta', REGISTER_SENT_MESSAGES, SENT_MESSAGES, async (c) => {
      const body = await unpackBody(await readBody(c), c.req.header('content-encoding'));
      const contentType = c.req.header('content-type') ?? '';
      return c.json(await acceptSentMessages(deps, { text: textOfBody(body), contentType }), 200);
    });
}
