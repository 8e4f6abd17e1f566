import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import { LIST_DELIVERIES, REPLAY_DELIVERY } from './descriptions/destinations.ts';
import type { HttpEnv } from './http-env.ts';
import { idInPath, params, query, wholeNumber } from './query.ts';

/** What became of events on their way to destinations. */
export function deliveryRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  const { destinations, audit } = stores;
  return new Hono<HttpEnv>()
    .get(
      '/v1/deliveries',
      LIST_DELIVERIES,
      query(z.object({ limit: wholeNumber({ missing: 100, from: 1, to: 1_000 }) })),
      async (c) => {
        const deliveries = await destinations.log(c.req.valid('query').limit);
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
      },
    )
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
