import { Hono } from 'hono';
import { AppError } from '../../core/errors.ts';
import type { HttpDeps } from '../deps.ts';
import { TEST_RECIPIENT } from '../descriptions/mails.ts';
import type { HttpEnv } from '../http-env.ts';
import { ID_IN_PATH } from '../members/bodies.ts';
import { params } from '../query.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { recipientOf } from './manage-recipients.ts';

const TESTS_A_MINUTE = 3;

/** Mails that only show that mails arrive. */
export function testMailRoutes({ clock, stores, mails }: Pick<HttpDeps, 'clock' | 'stores' | 'mails'>) {
  const tests = createRateLimiter({ most: TESTS_A_MINUTE, clock });
  return new Hono<HttpEnv>().post(
    '/v1/recipients/:id/test',
    TEST_RECIPIENT,
    params(ID_IN_PATH),
    async (c) => {
      const recipient = await recipientOf(stores, c.req.valid('param').id);
      if (!mails.isOn) {
        throw new AppError(
          'unavailable',
          'no mail server is set up; set CULPRIT_SMTP_URL and CULPRIT_MAIL_FROM',
        );
      }
      if (recipient.stoppedAt !== null)
        throw new AppError('conflict', 'they asked for no more mails; only they can take that back');
      if (recipient.bouncedAt !== null)
        throw new AppError('conflict', 'their address takes no mails; clear the bounce first');
      const seconds = tests.take(recipient.id);
      if (seconds !== null) {
        throw new AppError('too-many', `too many test mails; wait ${seconds} seconds`, {
          details: { seconds },
        });
      }
      await mails.queueTest(recipient);
      const { id: subject } = recipient;
      const actor = c.get('actor');
      await stores.audit.append({ at: clock(), actor, action: 'recipient.test', subject, detail: {} });
      return c.json({ queued: recipient.id }, 200);
    },
  );
}
