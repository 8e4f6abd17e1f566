import { Hono } from 'hono';
import { z } from 'zod';
import { optOutClicks } from '../core/opt-out/opt-out-clicks.ts';
import type { TemplateDay } from '../core/template-day.ts';
import { DAY_MS, utcDayOf } from '../core/time.ts';
import { isoInstant } from '../core/business-day.ts';
import type { HttpDeps } from './deps.ts';
import { GET_PLATFORM_TEMPLATES } from './descriptions/answer.ts';
import type { HttpEnv } from './http-env.ts';
import { query, wholeNumber } from './query.ts';

/** Days that the platform has counts of. */
const MOST_DAYS = 90;
const USUAL_DAYS = 30;

/** The platform's own counts of templates, which know what webhooks do not: taps on the way out, and what was sent elsewhere. */
export function platformRoutes({ clock, stores, platform }: Pick<HttpDeps, 'clock' | 'stores' | 'platform'>) {
  const read = query(
    z.object({
      days: wholeNumber({ missing: USUAL_DAYS, from: 1, to: MOST_DAYS }),
      template: z
        .string()
        .regex(/^\d{1,25}$/, 'is no id of the platform; take one from GET /v1/templates')
        .optional(),
    }),
  );
  return new Hono<HttpEnv>().get('/v1/platform/templates', GET_PLATFORM_TEMPLATES, read, async (c) => {
    const { days, template } = c.req.valid('query');
    const templates = template === undefined ? undefined : [template];
    const counts = await stores.platform.templateDays(utcDayOf(clock()) - days + 1, templates);
    const byTemplate = Map.groupBy(counts, ({ templateId: id }) => id);
    return c.json(
      {
        templates: [...byTemplate].map(([id, all]) => ({
          template: id,
          waba: all[0]?.waba ?? '',
          days: all.map((day) => ({
            ...dayJson(day),
            optOutClicks: optOutClicks(day.clicks, platform.payloads),
          })),
        })),
      },
      200,
    );
  });
}

/** `day`: the platform cuts days at 00:00 UTC. */
function dayJson({ day, product, sent, delivered, read, clicks, polledAt }: TemplateDay) {
  const name = isoInstant(day * DAY_MS).slice(0, 10);
  return { day: name, product, sent, delivered, read, clicks: [...clicks], polledAt: isoInstant(polledAt) };
}
