import { Hono } from 'hono';
import type { HttpDeps } from '../deps.ts';
import { BOUNCE_BODIES, CLEAR_BOUNCE, POST_BOUNCES } from '../descriptions/bounces.ts';
import type { HttpEnv } from '../http-env.ts';
import { ID_IN_PATH } from '../members/bodies.ts';
import { params } from '../query.ts';
import { readBody } from '../read-body.ts';
import { readBounces } from './bounce-body.ts';
import { recipientOf } from './manage-recipients.ts';
import { receiveBounces } from './receive-bounces.ts';
import { recipientAnswer } from './recipient-answer.ts';

/** Mails that came back, as mail servers and mail services tell it. */
export function bounceRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  return new Hono<HttpEnv>()
    .post('/v1/bounces', POST_BOUNCES, BOUNCE_BODIES, async (c) => {
      const now = clock();
      const contentType = c.req.header('content-type') ?? '';
      const notices = await readBounces(await readBody(c), { contentType, now });
      return c.json(await receiveBounces(stores, notices, { actor: c.get('actor'), now }), 200);
    })
    .delete('/v1/recipients/:id/bounce', CLEAR_BOUNCE, params(ID_IN_PATH), async (c) => {
      const { id, bouncedAt } = await recipientOf(stores, c.req.valid('param').id);
      if (bouncedAt !== null) {
        await stores.recipients.clearBounce(id);
        const audited = { at: clock(), actor: c.get('actor'), subject: id, detail: {} };
        await stores.audit.append({ ...audited, action: 'recipient.clear-bounce' });
      }
      return c.json({ recipient: recipientAnswer(await recipientOf(stores, id)) }, 200);
    });
}
