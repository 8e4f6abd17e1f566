import { Hono } from 'hono';
import { z } from 'zod';
import { DECISIONS } from '../../analysis/incident/decision.ts';
import { AppError } from '../../core/errors.ts';
import { appendLines } from '../append-lines.ts';
import { BY, decidedBy } from '../decided-by.ts';
import { DECIDE_INCIDENT } from '../descriptions/incident-verbs.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { idInPath, params } from '../query.ts';
import { confirmationLine } from './confirmation-line.ts';
import { NO_INCIDENT } from './incident-routes.ts';
import { perform, type ActDeps } from './perform.ts';

const DECIDING = z.object({
  template: z.string('is no template of the incident; take its key from the suspects'),
  decision: z.enum(DECISIONS, `is not known; write ${DECISIONS.join(', ')}`),
  by: BY,
});

/** *It was this* and *Not this*: facts like any other, which enter through the inbox, and a step of the incident. */
export function incidentDecisionRoutes(deps: ActDeps) {
  const { inbox, stores, clock } = deps;
  return new Hono<HttpEnv>().post(
    '/v1/incidents/:id/decision',
    DECIDE_INCIDENT,
    params(z.object({ id: idInPath })),
    jsonBody(DECIDING),
    async (c) => {
      const { id } = c.req.valid('param');
      const { template: key, decision, by: given } = c.req.valid('json');
      const by = decidedBy(c, given);
      const stored = await stores.incidents.find(id);
      if (stored === null) throw new AppError('not-found', NO_INCIDENT);
      const suspect = stored.incident.suspects.find(({ template }) => template.key === key);
      if (suspect === undefined) {
        throw new AppError('invalid', 'template is none of the incident; take its key from the suspects', {
          details: { field: 'template' },
        });
      }
      const { template } = suspect;
      const now = clock();
      const line = confirmationLine({ suspect, incident: id, decision, by, at: now });
      await appendLines(inbox, { lines: [line], source: 'events', receivedAt: now });
      const verb = { verb: 'decide', template, decision, by } as const;
      return c.json(await perform(deps, { id, actor: c.get('actor'), verb }), 200);
    },
  );
}
