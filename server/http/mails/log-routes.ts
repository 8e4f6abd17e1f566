import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../../core/business-day.ts';
import type { HttpDeps } from '../deps.ts';
import { LIST_MAILS } from '../descriptions/mails.ts';
import type { HttpEnv } from '../http-env.ts';
import { query, wholeNumber } from '../query.ts';

const LIMIT = z.object({ limit: wholeNumber({ missing: 100, from: 1, to: 1_000 }) });

/** What became of mails: which went out, which wait, which were given up. */
export function mailLogRoutes({ stores }: Pick<HttpDeps, 'stores'>) {
  return new Hono<HttpEnv>().get('/v1/mails', LIST_MAILS, query(LIMIT), async (c) => {
    const emails = new Map((await stores.recipients.list()).map(({ id, email }) => [id, email]));
    const items = await stores.outbox.latest(c.req.valid('query').limit);
    c.header('Cache-Control', 'no-store');
    return c.json(
      {
        mails: items.map((item) => ({
          id: item.id,
          kind: item.kind,
          recipient: item.recipient,
          email: emails.get(item.recipient) ?? null,
          state: item.state,
          plannedAt: isoInstant(item.plannedAt),
          dueAt: isoInstant(item.dueAt),
          sentAt: item.sentAt === null ? null : isoInstant(item.sentAt),
          attempts: item.attempts,
          resent: item.resent,
          problem: item.problem,
          messageId: item.messageId,
        })),
      },
      200,
    );
  });
}
