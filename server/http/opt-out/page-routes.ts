import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { EpochMs } from '../../core/time.ts';
import { errorResponse } from '../error-response.ts';
import type { HttpDeps } from '../deps.ts';
import { ANSWER_OPT_OUT_PAGE, GET_OPT_OUT_PAGE, OPT_OUT_FORM } from '../descriptions/pages.ts';
import type { HttpEnv } from '../http-env.ts';
import { textOfBody } from '../parse-body.ts';
import { readBody } from '../read-body.ts';
import { answerForm } from './answer-form.ts';
import { choosePage } from './choose-page.ts';
import type { LinkSecret, OpenLink } from './deps.ts';
import { readLinkChoices } from './link-choices.ts';
import { noticePage, type Notice } from './notice-page.ts';
import { readPageForm } from './page-form.ts';
import { pageVoice, type Html, type PageVoice } from './page-frame.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { visitorAddress } from '../visitor-address.ts';
import { visitorLanguage } from './visitor-language.ts';

type Deps = Pick<HttpDeps, 'clock' | 'stores' | 'inbox' | 'unseal' | 'optOut' | 'log'>;

const STATUS: Record<Notice, ContentfulStatusCode> = { unknown: 404, gone: 410, busy: 429, trouble: 503 };

/**
 * The page that opt-out links lead to. Looking at it changes nothing, however often scanners of links, previews and
 * prefetching browsers open it: only a form does. The forms carry no secret against forged requests, and need none:
 * the token in the address is the whole authority, there is no cookie or login that somebody else's page could borrow.
 */
export function optOutPageRoutes(deps: Deps) {
  const { clock, stores, optOut } = deps;
  const byAddress = createRateLimiter({ most: optOut.limits.address, clock });
  const byLink = createRateLimiter({ most: optOut.limits.link, clock });

  const send = (
    c: Context<HttpEnv>,
    page: Html,
    status: ContentfulStatusCode,
  ): Response | Promise<Response> => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    return c.html(page, status);
  };

  const respond = async (
    c: Context<HttpEnv>,
    answer: (open: OpenLink, voice: PageVoice, now: EpochMs) => Promise<{ page: Html; status: 200 | 400 }>,
  ): Promise<Response> => {
    const now = clock();
    const speak = (open: OpenLink | null): PageVoice =>
      pageVoice(
        visitorLanguage(
          {
            chosen: c.req.query('lang') ?? null,
            link: open?.link.language ?? null,
            accepted: c.req.header('accept-language') ?? null,
            contact: open?.secret.contact ?? null,
          },
          optOut.language,
        ),
        optOut.senderName,
      );
    const refuse = (notice: Notice): Response | Promise<Response> =>
      send(c, noticePage(speak(null), notice), STATUS[notice]);
    try {
      const id = optOut.signer.idOf(c.req.param('token') ?? '');
      const wait =
        byAddress.take(visitorAddress(c, optOut.addressHeader)) ?? (id === null ? null : byLink.take(id));
      if (wait !== null) {
        c.header('Retry-After', String(wait));
        return await refuse('busy');
      }
      if (id === null) return await refuse('unknown');
      const link = await stores.optOutLinks.find(id);
      // The code fits, so it was made here: what is no longer kept has expired.
      if (link === null || link.expiresAt <= now) return await refuse('gone');
      // Written by this program only.
      const open: OpenLink = { link, secret: JSON.parse(deps.unseal(link.sealed)) as LinkSecret };
      const { page, status } = await answer(open, speak(open), now);
      return await send(c, page, status);
    } catch (error) {
      const { status } = errorResponse(c, error, deps.log);
      c.header('Retry-After', '5');
      return send(c, noticePage(speak(null), 'trouble'), status as ContentfulStatusCode);
    }
  };

  return new Hono<HttpEnv>()
    .get('/o/:token', GET_OPT_OUT_PAGE, (c) =>
      respond(c, async ({ link }, voice, now) => {
        const choices = await readLinkChoices(stores, link, { now, language: voice.language });
        return {
          page: choosePage(voice, { choices, wideScope: optOut.wideScope, problem: false }),
          status: 200,
        };
      }),
    )
    .post('/o/:token', ANSWER_OPT_OUT_PAGE, OPT_OUT_FORM, (c) =>
      respond(c, async (open, voice, now) => {
        const form = readPageForm(textOfBody(await readBody(c)));
        return answerForm(deps, { open, form, voice, now });
      }),
    );
}
