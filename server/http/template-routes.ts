import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { appendLines } from './append-lines.ts';
import { decidedBy } from './decided-by.ts';
import type { HttpDeps } from './deps.ts';
import { MAP_TEMPLATES, WAIVE_FINDING } from './descriptions/decide.ts';
import { GET_TEMPLATES, GET_UNMAPPED } from './descriptions/templates.ts';
import { findTemplate } from './find-template.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { listTemplates } from './list-templates.ts';
import { answerWithFindings, templateAnswer } from './template-answer.ts';
import { reviewJson } from './template-json.ts';
import { TEMPLATE_KEY } from './template-key.ts';
import { mappingFaults, mappingLines, MAPPINGS } from './map-templates.ts';
import { params } from './query.ts';
import { unmappedTemplates } from './unmapped-templates.ts';
import { WAIVING, waivingLine } from './waive-finding.ts';

/** The templates of the account and the topics they are about. */
export function templateRoutes({
  clock,
  zone,
  inbox,
  stores,
  templates: port,
}: Pick<HttpDeps, 'clock' | 'zone' | 'inbox' | 'stores' | 'templates'>) {
  return new Hono<HttpEnv>()
    .get('/v1/templates', GET_TEMPLATES, async (c) => {
      const { asOf, days, reviews } = await port.list();
      const templates = (await listTemplates(stores.templates, clock())).flatMap((template) => {
        const review = reviews.get(template.key);
        return review === undefined ? [] : [{ ...answerWithFindings(template), review: reviewJson(review) }];
      });
      return c.json({ asOf: isoInstant(asOf), zone, days, templates }, 200);
    })
    .get('/v1/templates/unmapped', GET_UNMAPPED, async (c) => {
      const { templates, topics } = await unmappedTemplates(stores.templates, clock());
      return c.json(
        {
          templates: templates.map((template) => {
            return { ...templateAnswer(template), suggestion: template.suggestion };
          }),
          topics,
        },
        200,
      );
    })
    .put('/v1/templates/mapping', MAP_TEMPLATES, jsonBody(MAPPINGS, mappingFaults), async (c) => {
      const now = clock();
      const lines = mappingLines(c.req.valid('json').mappings, now);
      await appendLines(inbox, { lines, source: 'events', receivedAt: now });
      await stores.audit.append({
        at: now,
        actor: c.get('actor'),
        action: 'templates.map',
        subject: null,
        detail: { mappings: lines.length },
      });
      return c.json({ accepted: lines.length }, 200);
    })
    .post('/v1/templates/:key/waivers', WAIVE_FINDING, params(TEMPLATE_KEY), jsonBody(WAIVING), async (c) => {
      const now = clock();
      const given = c.req.valid('json');
      const waiving = { ...given, by: decidedBy(c, given.by) };
      const { template } = await findTemplate(stores.templates, c.req.valid('param').key, now);
      const lines = [waivingLine(template, waiving, now)];
      await appendLines(inbox, { lines, source: 'events', receivedAt: now });
      await stores.audit.append({
        at: now,
        actor: c.get('actor'),
        action: waiving.waived ? 'policy.waive' : 'policy.unwaive',
        subject: template.key,
        detail: { rule: waiving.rule, by: waiving.by },
      });
      return c.json({ accepted: 1 }, 200);
    });
}
