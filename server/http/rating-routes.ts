import { Hono } from 'hono';
import { ratingsJson } from '../analysis/rating/ratings-json.ts';
import { createFormat } from '../i18n/format.ts';
import { platformJson } from '../i18n/platform-json.ts';
import type { HttpDeps } from './deps.ts';
import { GET_RATINGS } from './descriptions/answer.ts';
import type { HttpEnv } from './http-env.ts';

/** The platform's ratings of numbers and templates, their history, and forecasts of a worse one. */
export function ratingRoutes({
  clock,
  zone,
  ratings,
  platform: { language },
}: Pick<HttpDeps, 'clock' | 'zone' | 'ratings' | 'platform'>) {
  return new Hono<HttpEnv>().get('/v1/ratings', GET_RATINGS, async (c) => {
    const report = await ratings();
    const now = clock();
    const platform = platformJson(report.platform, createFormat({ language, zone, now }), now);
    return c.json({ ...ratingsJson(report), platform }, 200);
  });
}
