import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import {
  DESTINATION_EVENTS,
  DESTINATION_KINDS,
  isSafeAddress,
  PERSONAL_EVENTS,
  type Destination,
} from '../core/destination.ts';
import { AppError } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import {
  ADD_DESTINATION,
  LIST_DESTINATIONS,
  PAUSE_DESTINATION,
  REMOVE_DESTINATION,
  TEST_DESTINATION,
} from './descriptions/destinations.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { ID_IN_PATH } from './members/bodies.ts';
import { params } from './query.ts';

const SECRET_BYTES = 32;
const NO_DESTINATION = 'there is no destination with this id';
const NEW_DESTINATION = z.object({
  kind: z.enum(DESTINATION_KINDS, `is not known; write ${DESTINATION_KINDS.join(' or ')}`),
  url: z
    .string('is no address')
    .max(2_000, 'is longer than 2,000 characters')
    .refine(
      isSafeAddress,
      'is no https:// address without user and password; http:// is for this machine only',
    ),
  events: z
    .array(
      z.enum(
        DESTINATION_EVENTS,
        `holds one that is not known; write some of ${DESTINATION_EVENTS.join(', ')}`,
      ),
    )
    .min(1, 'is empty; choose at least one')
    .transform((events) => [...new Set(events)]),
  personal: z.boolean('is neither true nor false').default(false),
});

/** Programs and chats that are told of events. */
export function destinationRoutes({
  clock,
  stores,
  actionSigner,
  optOut,
}: Pick<HttpDeps, 'clock' | 'stores' | 'actionSigner' | 'optOut'>) {
  const { destinations, audit } = stores;
  const destinationOf = async (id: string) => {
    const found = (await destinations.list()).find((one) => one.id === id);
    if (found === undefined) throw new AppError('not-found', NO_DESTINATION);
    return found;
  };
  return new Hono<HttpEnv>()
    .get('/v1/destinations', LIST_DESTINATIONS, async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json({ destinations: (await destinations.list()).map(destinationJson) }, 200);
    })
    .post('/v1/destinations', ADD_DESTINATION, jsonBody(NEW_DESTINATION), async (c) => {
      const { kind, url, events, personal } = c.req.valid('json');
      const naming = PERSONAL_EVENTS.find((event) => events.includes(event));
      if (naming !== undefined && (kind === 'chat' || !personal)) {
        const fix = kind === 'chat' ? 'a chat is never told of people' : 'set personal to true';
        throw new AppError('invalid', `events holds ${naming}, which names a person: ${fix}`, {
          details: { field: 'events' },
        });
      }
      const now = clock();
      const secret = kind === 'chat' ? null : `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
      const destination = {
        id: actionSigner.newId(),
        kind,
        host: new URL(url).host,
        url: optOut.seal(url),
        secret: secret === null ? null : optOut.seal(secret),
        events,
        personal,
        createdAt: now,
        pausedAt: null,
        // What was recorded before is read from the feed.
        cursor: await stores.suppressions.last(),
      };
      await destinations.add(destination);
      const detail = { kind, host: destination.host, personal: String(personal) };
      await audit.append({
        at: now,
        actor: c.get('actor'),
        action: 'destination.add',
        subject: destination.id,
        detail,
      });
      c.header('Cache-Control', 'no-store');
      return c.json({ destination: destinationJson(destination), secret }, 200);
    })
    .patch(
      '/v1/destinations/:id',
      PAUSE_DESTINATION,
      params(ID_IN_PATH),
      jsonBody(z.object({ paused: z.boolean('is neither true nor false') })),
      async (c) => {
        const found = await destinationOf(c.req.valid('param').id);
        const { paused } = c.req.valid('json');
        const now = clock();
        const pausedAt = paused ? (found.pausedAt ?? now) : null;
        await destinations.pause(found.id, pausedAt);
        const action = paused ? 'destination.pause' : 'destination.resume';
        await audit.append({ at: now, actor: c.get('actor'), action, subject: found.id, detail: {} });
        return c.json({ destination: destinationJson({ ...found, pausedAt }) }, 200);
      },
    )
    .post('/v1/destinations/:id/test', TEST_DESTINATION, params(ID_IN_PATH), async (c) => {
      const { id, pausedAt } = await destinationOf(c.req.valid('param').id);
      if (pausedAt !== null)
        throw new AppError('conflict', 'this destination is paused; have it go on first');
      const now = clock();
      const data = JSON.stringify({ type: 'test', timestamp: isoInstant(now), data: { destination: id } });
      const key = `${id}:test:${actionSigner.newId()}`;
      const test = { destination: id, key, event: 'test', data, change: null, message: null } as const;
      await destinations.queue([test], { now });
      const actor = c.get('actor');
      await audit.append({ at: now, actor, action: 'destination.test', subject: id, detail: {} });
      return c.json({ queued: id }, 200);
    })
    .delete('/v1/destinations/:id', REMOVE_DESTINATION, params(ID_IN_PATH), async (c) => {
      const { id } = c.req.valid('param');
      if (!(await destinations.remove(id))) throw new AppError('not-found', NO_DESTINATION);
      const actor = c.get('actor');
      await audit.append({ at: clock(), actor, action: 'destination.remove', subject: id, detail: {} });
      return c.json({ removed: id }, 200);
    });
}

/** Without address and secret. */
function destinationJson({ id, kind, host, events, personal, createdAt, pausedAt }: Destination) {
  const times = {
    createdAt: isoInstant(createdAt),
    pausedAt: pausedAt === null ? null : isoInstant(pausedAt),
  };
  return { id, kind, host, events: [...events], personal, ...times };
}
