import { Hono } from 'hono';
import { z } from 'zod';
import { precisionOf } from '../../analysis/incident/precision.ts';
import { AppError } from '../../core/errors.ts';
import { DAY_MS } from '../../core/time.ts';
import { GET_INCIDENT, GET_MUTE_PREVIEW, GET_PRECISION, LIST_INCIDENTS } from '../descriptions/incidents.ts';
import type { HttpEnv } from '../http-env.ts';
import { idInPath, params } from '../query.ts';
import { incidentJson } from './incident-json.ts';
import { peopleOf } from './people.ts';
import { PREVIEW_DAYS, readMutePreview } from './read-mute-preview.ts';
import { readIncident, type ReadIncidentDeps } from './read-incident.ts';
import { decisionsOf, isMeantBy, readDecisions } from './words-on.ts';

/** Those that ended stay in the list for so long. */
const RECENT_MS = 30 * DAY_MS;

export const NO_INCIDENT = 'there is no incident with this id; take it from GET /v1/incidents';

/** Incidents and how they went. */
export function incidentRoutes(deps: ReadIncidentDeps) {
  const { clock, stores } = deps;
  return new Hono<HttpEnv>()
    .get('/v1/incidents', LIST_INCIDENTS, async (c) => {
      const listed = await stores.incidents.list(clock() - RECENT_MS);
      if (listed.length === 0) return c.json({ incidents: [] }, 200);
      const personOf = await peopleOf(deps);
      const now = clock();
      const facts = await readDecisions(deps, now);
      const incidents = [];
      for (const stored of listed) {
        const steps = await stores.incidents.steps(stored.id);
        const decisions = decisionsOf(stored, facts, steps);
        incidents.push(incidentJson(stored, { personOf, decisions, steps, now }));
      }
      return c.json({ incidents }, 200);
    })
    .get('/v1/incidents/:id', GET_INCIDENT, params(z.object({ id: idInPath })), async (c) => {
      const { id } = c.req.valid('param');
      const answer = await readIncident(deps, id);
      if (answer === null) throw new AppError('not-found', NO_INCIDENT);
      return c.json(answer, 200);
    })
    .get('/v1/incidents/:id/mute', GET_MUTE_PREVIEW, params(z.object({ id: idInPath })), async (c) => {
      const stored = await stores.incidents.find(c.req.valid('param').id);
      if (stored === null) throw new AppError('not-found', NO_INCIDENT);
      const preview = await readMutePreview(stores, stored, { now: clock(), onlyTo: null });
      return c.json({ days: PREVIEW_DAYS, ...preview }, 200);
    })
    .get('/v1/precision', GET_PRECISION, async (c) => {
      const facts = await readDecisions(deps, clock());
      const named: { incident: string; template: string }[] = [];
      const said = [];
      const all = await stores.incidents.all();
      for (const stored of all) {
        const incident = String(stored.id);
        for (const { template, named: isNamed } of stored.incident.suspects) {
          if (isNamed) named.push({ incident, template: template.key });
        }
        said.push(...decisionsOf(stored, facts, await stores.incidents.steps(stored.id)));
      }
      const apart = facts.filter(
        (fact) => fact.incident === null && !all.some((stored) => isMeantBy(fact, stored)),
      );
      const { oneOff, newNormal, ...rest } = precisionOf(named, said, apart);
      return c.json({ ...rest, refuted: { oneOff, newNormal } }, 200);
    });
}
