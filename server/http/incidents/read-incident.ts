import type { z } from 'zod';
import { isoInstant } from '../../core/business-day.ts';
import type { incidentAnswer } from '../answers/incidents.ts';
import type { HttpDeps } from '../deps.ts';
import { storedVerdict } from '../stored-verdict.ts';
import { incidentJson, stepJson } from './incident-json.ts';
import { peopleOf } from './people.ts';
import { decisionsOf, readDecisions } from './words-on.ts';

export type ReadIncidentDeps = Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'members'>;

/** All that is told of one incident; null: there is none with this id. */
export async function readIncident(
  deps: ReadIncidentDeps,
  id: number,
): Promise<z.output<typeof incidentAnswer> | null> {
  const { clock, zone, stores } = deps;
  const stored = await stores.incidents.find(id);
  if (stored === null) return null;
  const steps = await stores.incidents.steps(id);
  const points = await stores.incidents.points(id);
  const personOf = await peopleOf(deps);
  const now = clock();
  const decisions = decisionsOf(stored, await readDecisions(deps, now), steps);
  const verdict = await stores.verdicts.upTo(stored.incident.lastAt);
  return {
    incident: incidentJson(stored, { personOf, decisions, steps, now }),
    points: points.map((point) => ({ ...point, at: isoInstant(point.at) })),
    timeline: steps.map((step) => stepJson(step, personOf)),
    verdict: verdict === null ? null : storedVerdict(verdict, zone),
  };
}
