import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../../core/business-day.ts';
import { CONSENT_CLASS, OUTSIDE_CONSENT } from '../../core/consent-class.ts';
import { DAY_MS, floorToBucket } from '../../core/time.ts';
import type { AudienceCount, AudienceRange } from '../../store/audience-ports.ts';
import type { HttpDeps } from '../deps.ts';
import { GET_AUDIENCE, GET_EXCLUSIONS_CSV, LIST_EXCLUSIONS } from '../descriptions/audience.ts';
import { findTemplate } from '../find-template.ts';
import type { HttpEnv } from '../http-env.ts';
import { TEMPLATE_KEY } from '../template-key.ts';
import { params, pastInstant, query, wholeNumber } from '../query.ts';
import { exclusionCsv } from './exclusion-csv.ts';
import { exclusionLine, type ExclusionLine } from './exclusion-line.ts';
import { managerAddress } from './manager-address.ts';

const MAX_LIMIT = 5_000;
/** Without an instant, whom it reached in so many days up to the quarter of an hour that runs. */
const USUAL_MS = 7 * DAY_MS;

/** Whom a template reached, and who of them is better left out. Names are opened here and in the feed of suppressions only. */
export function audienceRoutes(deps: Pick<HttpDeps, 'audience' | 'clock' | 'stores' | 'unseal'>) {
  const { clock, stores, unseal } = deps;
  const ofTemplate = params(TEMPLATE_KEY);
  const since = pastInstant(clock).optional();
  const reach = query(z.object({ since }));
  const paged = query(
    z.object({
      since,
      after: z.string().max(100, 'is none; take `next` of the answer before').default(''),
      limit: wholeNumber({ missing: 1_000, from: 1, to: MAX_LIMIT }),
    }),
  );
  const find = async ({ key }: { key: string }, { since: from }: { since?: number | undefined }) => {
    const now = clock();
    const { template, aliasIds } = await findTemplate(stores.templates, key, now);
    const range: AudienceRange = { templates: aliasIds, since: from ?? floorToBucket(now) - USUAL_MS };
    return { template, range };
  };
  const audit = (c: Context<HttpEnv>, key: string, detail: { since: string; rows: number; format: string }) =>
    stores.audit.append({
      at: clock(),
      actor: c.get('actor'),
      action: 'exclusions.read',
      subject: key,
      detail,
    });
  async function* pages(range: AudienceRange): AsyncGenerator<ExclusionLine[]> {
    for (let after = ''; ;) {
      const page = await stores.audience.page({
        ...range,
        classes: OUTSIDE_CONSENT,
        after,
        limit: MAX_LIMIT,
      });
      yield page.flatMap((reached) => exclusionLine(reached, unseal));
      if (page.length < MAX_LIMIT) return;
      after = page.at(-1)?.identity ?? after;
    }
  }
  return new Hono<HttpEnv>()
    .get('/v1/templates/:key/audience', GET_AUDIENCE, ofTemplate, reach, async (c) => {
      const { template, range } = await find(c.req.valid('param'), c.req.valid('query'));
      const { asOf, counts } = await deps.audience(range);
      const { key, id, name, language, waba } = template;
      return c.json(
        {
          template: { key, id, name, language },
          since: isoInstant(range.since),
          asOf: isoInstant(asOf),
          keep: peopleOf(counts, [CONSENT_CLASS.granted]),
          leaveOut: peopleOf(counts, OUTSIDE_CONSENT),
          unknown: peopleOf(counts, [CONSENT_CLASS.unknown]),
          manager: managerAddress({ waba, id }),
        },
        200,
      );
    })
    .get('/v1/templates/:key/exclusions', LIST_EXCLUSIONS, ofTemplate, paged, async (c) => {
      const { after, limit } = c.req.valid('query');
      const { template, range } = await find(c.req.valid('param'), c.req.valid('query'));
      const page = await stores.audience.page({
        ...range,
        classes: OUTSIDE_CONSENT,
        after,
        limit: limit + 1,
      });
      const reached = page.slice(0, limit);
      const exclusions = reached.flatMap((one) => exclusionLine(one, unseal));
      const detail = { since: isoInstant(range.since), rows: exclusions.length, format: 'json' };
      await audit(c, template.key, detail);
      c.header('Cache-Control', 'no-store');
      const next = reached.at(-1)?.identity ?? after;
      return c.json({ exclusions, next, more: page.length > limit }, 200);
    })
    .get('/v1/templates/:key/exclusions.csv', GET_EXCLUSIONS_CSV, ofTemplate, reach, async (c) => {
      const { template, range } = await find(c.req.valid('param'), c.req.valid('query'));
      // What is recorded is what is given: counted at this moment.
      const rows = peopleOf(await stores.audience.count(range), OUTSIDE_CONSENT);
      await audit(c, template.key, { since: isoInstant(range.since), rows, format: 'csv' });
      const name = template.key.replaceAll(/[^\w-]+/g, '-');
      c.header('Content-Type', 'text/csv; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="leave-out-${name}.csv"`);
      c.header('Cache-Control', 'no-store');
      return c.body(exclusionCsv(pages(range)), 200);
    });
}

function peopleOf(counts: readonly AudienceCount[], classes: readonly number[]): number {
  return counts.reduce(
    (sum, { consentClass, people }) => sum + (classes.includes(consentClass) ? people : 0),
    0,
  );
}
