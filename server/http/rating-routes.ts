import { Hono } from 'hono';
import { ratingsJson } from '../analysis/rating/ratings-json.ts';
import type { HttpDeps } from './deps.ts';
import { GET_RATINGS } from './descriptions/answer.ts';
import type { HttpEnv } from './http-env.ts';

/** The platform's ratings of numbers and templates, their history, and forecasts of a worse one. */
export function ratingRoutes({ ratings }: Pick<HttpDeps, 'ratings'>) {
  return new Hono<HttpEnv>().get('/v1/ratings', GET_RATINGS, async (c) =>
    c.json(ratingsJson(await ratings()), 200),
  );
}
