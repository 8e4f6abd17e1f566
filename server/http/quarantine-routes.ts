import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { query, wholeNumber } from './query.ts';

/** Bodies that were accepted and could not be read, by their ids. */
export function quarantineRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  const read = query(['after', 'limit'], ({ after, limit }) => ({
    after: wholeNumber(after, { name: 'after', missing: 0, from: 0, to: Number.MAX_SAFE_INTEGER }),
    limit: wholeNumber(limit, { name: 'limit', missing: 100, from: 1, to: 1_000 }),
  }));
  return new Hono<HttpEnv>()
    .get('/v1/quarantine', read, async (c) => {
      const { after, limit } = c.req.valid('query');
      const rows = await stores.quarantine.list(after, limit);
      const quarantine = rows.map(({ id, at, source, reason, detail }) => {
        return { id, at: isoInstant(at), source, reason, detail };
      });
      return c.json({ quarantine }, 200);
    })
    .post('/v1/quarantine/:id/replay', async (c) => {
      const whole = { name: 'id', missing: 0, from: 1, to: Number.MAX_SAFE_INTEGER };
      const id = wholeNumber(c.req.param('id'), whole);
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
