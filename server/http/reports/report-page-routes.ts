import { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../core/errors.ts';
import { PREVIEW_KINDS } from '../../core/preview-kind.ts';
import { isReportLink, periodInterval } from '../../core/report-link.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { opens } from '../access.ts';
import { identify } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { GET_MAIL_PREVIEW, GET_REPORT_PAGE } from '../descriptions/reports.ts';
import type { HttpEnv } from '../http-env.ts';
import { params, query } from '../query.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');
const lang = z.enum(LANGUAGES).optional();
const REPORT_QUERY = z.object({
  lang,
  from: day.optional(),
  until: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  code: z.string().max(64).optional(),
});

type Deps = Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'members' | 'optOut' | 'reports'>;

/** Reports as pages, for members and for whoever got a link by mail, and mails as they would look. */
export function reportPageRoutes(deps: Deps) {
  const { clock, zone, optOut, reports } = deps;
  return new Hono<HttpEnv>()
    .get('/report/:day', GET_REPORT_PAGE, params(z.object({ day })), query(REPORT_QUERY), async (c) => {
      const { day: last } = c.req.valid('param');
      const { lang: language = optOut.language, from: first = last, until, code } = c.req.valid('query');
      const period = { first, last };
      const now = clock();
      const isLink =
        until !== undefined &&
        code !== undefined &&
        isReportLink(period, { until, code, signer: reports.signer });
      const isOpen = isLink && Number(until) > now;
      if (!isOpen) {
        const entered = await identify(c, deps).catch((error: unknown) => {
          if (error instanceof AppError && error.code === 'unauthorized') return null;
          throw error;
        });
        if (entered === null) {
          // Whoever has an account signs in; of others the link has expired, and the page to sign in is all there is.
          const next = encodeURIComponent(`/report/${last}?from=${first}`);
          c.header('Location', `/sign-in?next=${next}`);
          return c.html('', 302);
        }
        if (!opens(entered.scopes, 'read')) throw new AppError('forbidden', 'your role may not read reports');
      }
      const interval = periodInterval(period, { zone, now });
      if (interval === null) {
        throw new AppError(
          'not-found',
          'there is no report of this day; give one that has begun, as YYYY-MM-DD',
        );
      }
      c.header('Cache-Control', 'no-store');
      c.header('X-Robots-Tag', 'noindex, nofollow');
      return c.html(await reports.page(interval, { language, isMember: !isOpen }));
    })
    .get(
      '/v1/mails/preview/:kind',
      GET_MAIL_PREVIEW,
      params(z.object({ kind: z.enum(PREVIEW_KINDS) })),
      query(z.object({ lang })),
      async (c) => {
        const { lang: language = optOut.language } = c.req.valid('query');
        c.header('Cache-Control', 'no-store');
        return c.html(await reports.preview(c.req.valid('param').kind, language));
      },
    );
}
