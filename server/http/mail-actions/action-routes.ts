import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { memberActor } from '../../auth/record.ts';
import { scopesOf } from '../../auth/scopes-of.ts';
import { readActionLink, type MailAction, type MailActionLink } from '../../core/mail-action.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { EpochMs } from '../../core/time.ts';
import type { MailActionRefusal } from '../../i18n/mail-action-catalogue.ts';
import { opens } from '../access.ts';
import type { HttpDeps } from '../deps.ts';
import { DO_MAIL_ACTION, GET_MAIL_ACTION } from '../descriptions/pages.ts';
import { errorResponse } from '../error-response.ts';
import type { HttpEnv } from '../http-env.ts';
import { recipientActor } from '../incidents/people.ts';
import { readMutePreview } from '../incidents/read-mute-preview.ts';
import type { Html } from '../opt-out/page-frame.ts';
import { visitorLanguage } from '../opt-out/visitor-language.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { visitorAddress } from '../visitor-address.ts';
import { askPage, donePage, refusedPage, undonePage, type ActionVoice } from './action-page.ts';
import { countAnswered, doMailAction, readTold } from './do-action.ts';
import { incidentAddress } from './incident-address.ts';
import { muteLines, putOffLine, togetherOf } from './mute-lines.ts';
import { putOffBy, undoSnooze } from './undo-snooze.ts';

type Deps = Pick<
  HttpDeps,
  'clock' | 'zone' | 'stores' | 'members' | 'inbox' | 'optOut' | 'actionSigner' | 'shareSigner' | 'log'
>;
/** A link that was made here and still works, and who acts by it. */
type OpenLink = MailActionLink & { code: string; actor: string; by: string; now: EpochMs };
type Answer = { page: Html } | { refusal: MailActionRefusal };

const STATUS: Record<MailActionRefusal, ContentfulStatusCode> = {
  'not-allowed': 403,
  unknown: 404,
  used: 409,
  already: 409,
  ended: 409,
  'nothing-named': 409,
  expired: 410,
  busy: 429,
  trouble: 503,
};

/**
 * The page that links in mails about incidents lead to. Looking at it changes nothing, however often scanners of mails open
 * it: only its form does. Like that of opt-out links it needs no secret against forged requests: the token in the address is
 * the whole authority.
 */
export function mailActionRoutes(deps: Deps) {
  const { clock, stores, optOut } = deps;
  const byAddress = createRateLimiter({ most: optOut.limits.address, clock });
  const byLink = createRateLimiter({ most: optOut.limits.link, clock });

  const respond = async (
    c: Context<HttpEnv>,
    answer: (open: OpenLink, voice: ActionVoice) => Promise<Answer>,
  ): Promise<Response> => {
    const link = readActionLink(c.req.param('token') ?? '', deps.actionSigner);
    let recipient: Recipient | null = null;
    const speak = (): ActionVoice => ({
      language: visitorLanguage(
        {
          chosen: c.req.query('lang') ?? null,
          link: recipient?.wishes.language ?? null,
          accepted: c.req.header('accept-language') ?? null,
          contact: null,
        },
        optOut.language,
      ),
      senderName: optOut.senderName,
      leadsTo: link && recipient && incidentAddress(deps, { link, recipient, now: clock() }),
    });
    const send = (page: Html, status: ContentfulStatusCode): Response | Promise<Response> => {
      c.header('Cache-Control', 'no-store');
      c.header('X-Robots-Tag', 'noindex, nofollow');
      return c.html(page, status);
    };
    const refuse = (outcome: MailActionRefusal): Response | Promise<Response> =>
      send(refusedPage(speak(), outcome), STATUS[outcome]);
    try {
      const wait =
        byAddress.take(visitorAddress(c, optOut.addressHeader)) ?? (link && byLink.take(link.code));
      if (wait !== null) {
        c.header('Retry-After', String(wait));
        return await refuse('busy');
      }
      if (link === null) return await refuse('unknown');
      recipient = await stores.recipients.find(link.recipient);
      if (recipient === null) return await refuse('unknown');
      const now = clock();
      if (link.expiresAt <= now) return await refuse('expired');
      const who = await actorOf(deps, recipient, link.action);
      if (who === null) return await refuse('not-allowed');
      const answered = await answer({ ...link, ...who, now }, speak());
      return await ('page' in answered ? send(answered.page, 200) : refuse(answered.refusal));
    } catch (error) {
      const { status } = errorResponse(c, error, deps.log);
      c.header('Retry-After', '5');
      return send(refusedPage(speak(), 'trouble'), status as ContentfulStatusCode);
    }
  };

  const untilLine = async (open: OpenLink, { language }: ActionVoice): Promise<string | null> => {
    const own = await putOffBy(stores.incidents, open);
    return own && putOffLine(own, { language, zone: deps.zone, now: open.now });
  };

  return new Hono<HttpEnv>()
    .get('/mails/act/:token', GET_MAIL_ACTION, (c) =>
      respond(c, async (open, voice) => {
        const told = await readTold(stores.incidents, open);
        if (told[0]?.id !== open.incident) return { refusal: 'unknown' };
        const n = await countAnswered(stores.incidents, open);
        if (n > 0) {
          const until = await untilLine(open, voice);
          return until === null ? { refusal: 'used' } : { page: donePage(voice, { ...open, n, until }) };
        }
        const { action, now, recipient } = open;
        const onlyTo = action === 'snooze' ? recipient : null;
        const preview = togetherOf(
          await Promise.all(told.map((stored) => readMutePreview(stores, stored, { now, onlyTo }))),
        );
        const mute = muteLines(action, { preview, language: voice.language, zone: deps.zone, now });
        return { page: askPage(voice, { told, action, mute }) };
      }),
    )
    .post('/mails/act/:token', DO_MAIL_ACTION, (c) =>
      respond(c, async (open, voice) => {
        if (c.req.query('undo') !== undefined) {
          const isUndone = await undoSnooze(deps, open);
          return isUndone ? { page: undonePage(voice) } : { refusal: 'already' };
        }
        const answered = await doMailAction(deps, open);
        if ('refusal' in answered) return answered;
        const { n } = answered;
        return { page: donePage(voice, { ...open, n, until: await untilLine(open, voice) }) };
      }),
    );
}

/** Who acts by a recipient's link; null: a member who may not. What concerns their own mails alone anybody may. */
async function actorOf(
  { members }: Pick<Deps, 'members'>,
  { id, member }: Recipient,
  action: MailAction,
): Promise<{ actor: string; by: string } | null> {
  if (member === null) return { actor: recipientActor(id), by: recipientActor(id) };
  const found = await members.store.find(member);
  if (found === null || (action !== 'snooze' && !opens(scopesOf(found), 'review'))) return null;
  return { actor: memberActor(member), by: found.name || found.id };
}
