import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import type { HttpDeps } from './deps.ts';
import { LIST_QUARANTINE, REPLAY_QUARANTINED } from './descriptions/operate.ts';
import type { HttpEnv } from './http-env.ts';
import { idInPath, params, query, wholeNumber } from './query.ts';

/** Bodies that were accepted and could not be read, by their ids. */
export function quarantineRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  const read = query(
    z.object({
      after: wholeNumber({ missing: 0, from: 0, to: Number.MAX_SAFE_INTEGER }),
      limit: wholeNumber({ missing: 100, from: 1, to: 1_000 }),
    }),
  );
  return new Hono<HttpEnv>()
    .get('/v1/quarantine', LIST_QUARANTINE, read, async (c) => {
      const { after, limit } = c.req.valid('query');
      const rows = await stores.quarantine.list(after, limit);
      const quarantine = rows.map(({ id, at, source, reason, detail }) => {
        return { id, at: isoInstant(at), source, reason, detail };
      });
      return c.json({ quarantine }, 200);
    })
    .post('/v1/quarantine/:id/replay', REPLAY_QUARANTINED, params(z.object({ id: idInPath })), async (c) => {
      const { id } = c.req.valid('param');
      await stores.quarantine.replay(id);
      await stores.audit.append({
        at: clock(),
        actor: c.get('actor'),
        action: 'quarantine.replay',
        subject: String(id),
        detail: {},
      });
      return c.json({ pending: id }, 200);
    });
}
