import { Hono } from 'hono';
import { AppError } from '../core/errors.ts';
import { appendLines } from './append-lines.ts';
import type { HttpDeps } from './deps.ts';
import { foldTemplates } from './fold-templates.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { listTemplates } from './list-templates.ts';
import { answerWithFindings, templateAnswer } from './template-answer.ts';
import { mappingLines, readMappings } from './map-templates.ts';
import { readWaiving, waivingLine } from './waive-finding.ts';

/** The templates of the account and the topics they are about. */
export function templateRoutes({ clock, inbox, stores }: Pick<HttpDeps, 'clock' | 'inbox' | 'stores'>) {
  return new Hono<HttpEnv>()
    .get('/v1/templates', async (c) => {
      const templates = await listTemplates(stores.templates, clock());
      return c.json({ templates: templates.map(answerWithFindings) }, 200);
    })
    .get('/v1/templates/unmapped', async (c) => {
      const templates = await listTemplates(stores.templates, clock());
      return c.json({ templates: templates.filter(({ topic }) => topic === null).map(templateAnswer) }, 200);
    })
    .put('/v1/templates/mapping', jsonBody(readMappings), async (c) => {
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
    .post('/v1/templates/:key/waivers', jsonBody(readWaiving), async (c) => {
      const now = clock();
      const waiving = c.req.valid('json');
      const { templates } = await foldTemplates(await stores.templates.load(now), now);
      const template = templates.find(({ key }) => key === c.req.param('key'));
      if (template === undefined) {
        throw new AppError('not-found', 'no template has this key; take it from GET /v1/templates');
      }
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
