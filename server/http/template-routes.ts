import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { appendLines } from './append-lines.ts';
import type { HttpDeps } from './deps.ts';
import type { ListedTemplate } from './fold-templates.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { listTemplates } from './list-templates.ts';
import { mappingLines, readMappings } from './map-templates.ts';

/** The templates of the account and the topics they are about. */
export function templateRoutes({ clock, inbox, stores }: Pick<HttpDeps, 'clock' | 'inbox' | 'stores'>) {
  return new Hono<HttpEnv>()
    .get('/v1/templates', async (c) => {
      const templates = await listTemplates(stores.templates, clock());
      return c.json({ templates: templates.map(answerOf) }, 200);
    })
    .get('/v1/templates/unmapped', async (c) => {
      const templates = await listTemplates(stores.templates, clock());
      return c.json({ templates: templates.filter(({ topic }) => topic === null).map(answerOf) }, 200);
    })
    .put('/v1/templates/mapping', jsonBody(readMappings), async (c) => {
      const now = clock();
      const lines = mappingLines(c.req.valid('json').mappings, now);
      await appendLines(inbox, { lines, source: 'events', receivedAt: now });
      await stores.audit.append({
        at: now,
        actor: `token:${c.get('token').id}`,
        action: 'templates.map',
        subject: null,
        detail: { mappings: lines.length },
      });
      return c.json({ accepted: lines.length }, 200);
    });
}

function answerOf(template: ListedTemplate) {
  const { key, id, name, language, category, topic, deliveries, optOuts, firstSeenAt: at } = template;
  const firstSeenAt = at === null ? null : isoInstant(at);
  return { key, id, name, language, category, topic, firstSeenAt, deliveries, optOuts };
}
