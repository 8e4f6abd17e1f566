import { Hono } from 'hono';
import { practiceJson } from '../analysis/practice/practice-json.ts';
import { practicePeriod } from '../analysis/practice/practice-period.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { instantInQuery } from './instant-in-query.ts';
import { query } from './query.ts';

/** How the account lets people go: the audit of a period, by default of the last 30 days. */
export function practiceRoutes({ clock, practice }: Pick<HttpDeps, 'clock' | 'practice'>) {
  const read = query(['from', 'to'], ({ from, to }) =>
    practicePeriod({
      from: instantInQuery(from, 'from'),
      to: instantInQuery(to, 'to'),
      now: clock(),
    }),
  );
  return new Hono<HttpEnv>().get('/v1/practice', read, async (c) =>
    c.json(practiceJson(await practice(c.req.valid('query'))), 200),
  );
}
