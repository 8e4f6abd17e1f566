import { Hono, type Context } from 'hono';
import type { Recipient } from '../../core/recipient.ts';
import type { HttpDeps } from '../deps.ts';
import { GET_STOP_PAGE, STOP_FORM, STOP_MAILS } from '../descriptions/mails.ts';
import type { HttpEnv } from '../http-env.ts';
import { visitorLanguage } from '../opt-out/visitor-language.ts';
import { textOfBody } from '../parse-body.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { readBody } from '../read-body.ts';
import { visitorAddress } from '../visitor-address.ts';
import { setStopped } from './manage-recipients.ts';
import { stopPage, type StopPage } from './stop-page.ts';

type Deps = Pick<HttpDeps, 'clock' | 'stores' | 'members' | 'mails' | 'optOut'>;

/** Who acts, as the audit trail has it: whoever holds a link out of their own mail. */
const ACTOR = 'mail-link';
const STATUS = { ask: 200, stopped: 200, resumed: 200, unknown: 404, busy: 429 } as const;

/**
 * Where somebody asks for no more mails. A mail program does it by one POST without a session (RFC 8058); a person looks at the
 * page first, and looking changes nothing. The token in the address is the whole authority.
 */
export function stopRoutes({ clock, stores, members, mails, optOut }: Deps) {
  const visits = createRateLimiter({ most: optOut.limits.address, clock });
  const respond = async (
    c: Context<HttpEnv>,
    answer: (recipient: Recipient) => Promise<StopPage>,
  ): Promise<Response> => {
    const wait = visits.take(visitorAddress(c, optOut.addressHeader));
    const id = mails.signer.idOf(c.req.param('token') ?? '');
    const recipient = wait !== null || id === null ? null : await stores.recipients.find(id);
    const page = wait !== null ? 'busy' : recipient === null ? 'unknown' : await answer(recipient);
    const hints = {
      chosen: c.req.query('lang') ?? null,
      link: recipient?.wishes.language ?? null,
      accepted: c.req.header('accept-language') ?? null,
      contact: null,
    };
    if (wait !== null) c.header('Retry-After', String(wait));
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    const wishes = `${members.origin()}/settings?section=mails`;
    return c.html(
      stopPage(page, { language: visitorLanguage(hints, optOut.language), wishes }),
      STATUS[page],
    );
  };
  return new Hono<HttpEnv>()
    .get('/mails/stop/:token', GET_STOP_PAGE, (c) =>
      respond(c, async ({ stoppedAt }) => (stoppedAt === null ? 'ask' : 'stopped')),
    )
    .post('/mails/stop/:token', STOP_MAILS, STOP_FORM, (c) =>
      respond(c, async ({ id, stoppedAt }) => {
        // Whatever else a mail program sends means the one thing that the address is for.
        const isResumed = new URLSearchParams(textOfBody(await readBody(c))).get('action') === 'resume';
        const by = { actor: ACTOR, now: clock() };
        if (isResumed === (stoppedAt !== null)) await setStopped(stores, { id, isStopped: !isResumed }, by);
        return isResumed ? 'resumed' : 'stopped';
      }),
    );
}
