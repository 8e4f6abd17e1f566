import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { DELIVERY_STATES } from '../core/destination.ts';
import type { HttpDeps } from './deps.ts';
import { LIST_DELIVERIES, REPLAY_DELIVERY } from './descriptions/destinations.ts';
import type { HttpEnv } from './http-env.ts';
import { idInPath, params, query, wholeNumber } from './query.ts';

const STATE = `is no state of a delivery; write ${DELIVERY_STATES.join(', ')}, or leave it out for all`;
const WANTED = z.object({
  destination: z.string().optional().meta({ description: 'id of a destination; without it, of all' }),
  state: z.enum(DELIVERY_STATES, STATE).optional(),
  limit: wholeNumber({ missing: 100, from: 1, to: 1_000 }),
});

/** What became of events on their way to destinations. */
export function deliveryRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  const { destinations, audit } = stores;
  return new Hono<HttpEnv>()
    .get('/v1/deliveries', LIST_DELIVERIES, query(WANTED), async (c) => {
      const deliveries = await destinations.log(c.req.valid('query'));
      c.header('Cache-Control', 'no-store');
      return c.json(
        {
          deliveries: deliveries.map(
            ({ id, destination, event, state, createdAt, dueAt, attempts, status, problem }) => {
              const times = { createdAt: isoInstant(createdAt), dueAt: isoInstant(dueAt) };
              return { id, destination, event, state, ...times, attempts, status, problem };
            },
          ),
        },
        200,
      );
    })
    .post('/v1/deliveries/:id/replay', REPLAY_DELIVERY, params(z.object({ id: idInPath })), async (c) => {
      const { id } = c.req.valid('param');
      const now = clock();
      if (!(await destinations.replay(id, now))) {
        throw new AppError('not-found', 'there is no delivery with this id that does not wait already');
      }
      const actor = c.get('actor');
      await audit.append({ at: now, actor, action: 'delivery.replay', subject: String(id), detail: {} });
      return c.json({ replayed: id }, 200);
    });
}
