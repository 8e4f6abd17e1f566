import { Hono } from 'hono';
import { z } from 'zod';
import { practiceJson } from '../analysis/practice/practice-json.ts';
import { practicePeriod } from '../analysis/practice/practice-period.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { GET_PRACTICE } from './descriptions/answer.ts';
import { optionalInstantText, query } from './query.ts';

/** How the account lets people go: the audit of a period, by default of the last 30 days. */
export function practiceRoutes({ clock, practice }: Pick<HttpDeps, 'clock' | 'practice'>) {
  const read = query(z.object({ from: optionalInstantText, to: optionalInstantText }));
  return new Hono<HttpEnv>().get('/v1/practice', GET_PRACTICE, read, async (c) => {
    const period = practicePeriod({ ...c.req.valid('query'), now: clock() });
    return c.json(practiceJson(await practice(period)), 200);
  });
}
