import { Hono } from 'hono';
import { z } from 'zod';
import { SERIES_CLOCKS, SERIES_OF } from '../analysis/templates/series.ts';
import { AppError } from '../core/errors.ts';
import type { HttpDeps } from './deps.ts';
import { GET_SERIES, GET_TEMPLATE, GET_TEMPLATE_SERIES } from './descriptions/templates.ts';
import type { HttpEnv } from './http-env.ts';
import { optionalInstantText, params, query } from './query.ts';
import { readTemplatePage } from './read-template-page.ts';
import { seriesJson } from './template-json.ts';
import { TEMPLATE_KEY } from './template-key.ts';

const RANGE = { from: optionalInstantText, to: optionalInstantText };
const SERIES = z.object({
  ...RANGE,
  clock: z
    .enum(SERIES_CLOCKS)
    .default('event')
    .meta({ description: '`event`: by the day people left; `cohort`: by the day the message was sent' }),
});

const ONE_SERIES = SERIES.extend({
  of: z.enum(SERIES_OF).default('own').meta({ description: '`rest`: of the account without the template' }),
});

/** The page of one template, and how opt-outs went day by day. */
export function templatePageRoutes(deps: Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'templates'>) {
  const { zone, templates } = deps;
  return new Hono<HttpEnv>()
    .get('/v1/series', GET_SERIES, query(SERIES), async (c) => {
      const series = known(await templates.series(null, c.req.valid('query')));
      return c.json(seriesJson(series, zone), 200);
    })
    .get('/v1/templates/:key', GET_TEMPLATE, params(TEMPLATE_KEY), query(z.object(RANGE)), async (c) => {
      const { key } = c.req.valid('param');
      return c.json(known(await readTemplatePage(deps, key, c.req.valid('query'))), 200);
    })
    .get(
      '/v1/templates/:key/series',
      GET_TEMPLATE_SERIES,
      params(TEMPLATE_KEY),
      query(ONE_SERIES),
      async (c) => {
        const { key } = c.req.valid('param');
        const series = known(await templates.series(key, c.req.valid('query')));
        return c.json(seriesJson(series, zone), 200);
      },
    );
}

function known<T>(found: T | null): T {
  if (found === null)
    throw new AppError('not-found', 'no template has this key; take it from GET /v1/templates');
  return found;
}
