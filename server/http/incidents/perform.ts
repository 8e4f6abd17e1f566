import { actOnIncident, type Acted, type Verb } from '../../analysis/incident/act-on-incident.ts';
import { AppError } from '../../core/errors.ts';
import type { IncidentStore, StoredIncident } from '../../store/incident-ports.ts';
import type { HttpDeps } from '../deps.ts';
import { incidentJson, type IncidentJson } from './incident-json.ts';
import { NO_INCIDENT } from './incident-routes.ts';
import { peopleOf } from './people.ts';
import { decisionsOf, readDecisions } from './words-on.ts';

export type ActDeps = Pick<HttpDeps, 'clock' | 'stores' | 'members' | 'inbox'>;

type Refusal = Extract<Acted, { refused: string }>['refused'];
export const REFUSED: Record<Refusal, { code: 'conflict' | 'invalid'; message: string }> = {
  'not-open': { code: 'conflict', message: 'the incident is not open any more' },
  'not-resolved': { code: 'conflict', message: 'the incident ended by itself; there is nothing to undo' },
  past: { code: 'invalid', message: 'until lies in the past; give a later instant' },
  'too-far': { code: 'invalid', message: 'until lies more than 30 days ahead; give an earlier instant' },
};

/** What has begun anew since is the incident now. Errors: `conflict`. */
async function assertAlone(store: IncidentStore, { id, incident }: StoredIncident): Promise<void> {
  const open = await store.list(Number.MAX_SAFE_INTEGER);
  const other = open.find((one) => one.id !== id && one.incident.subject === incident.subject);
  if (other === undefined) return;
  throw new AppError('conflict', `incident ${other.id} has been opened since; look after that one`);
}

/** Does something about an incident, writes it down, and answers with the incident as it is then.
 *  Errors: `not-found`; `conflict` and `invalid` where it makes no sense. */
export async function perform(
  deps: ActDeps,
  { id, actor, verb }: { id: number; actor: string; verb: Verb },
): Promise<{ incident: IncidentJson; step: number | null }> {
  const { stores, clock } = deps;
  const now = clock();
  const { stored, number } = await stores.incidents.change(async (store) => {
    const before = await store.find(id);
    if (before === null) throw new AppError('not-found', NO_INCIDENT);
    const steps = await store.steps(id);
    const acted = actOnIncident(before.incident, verb, { actor, now, steps });
    if ('refused' in acted) {
      const { code, message } = REFUSED[acted.refused];
      throw new AppError(code, message, code === 'invalid' ? { details: { field: 'until' } } : {});
    }
    const after: StoredIncident = { id, incident: acted.incident };
    if (acted.step === null) return { stored: after, number: null };
    if (verb.verb === 'undo-resolve') await assertAlone(store, after);
    if (acted.incident !== before.incident) await store.put(after);
    await store.addSteps(id, [acted.step]);
    return { stored: after, number: steps.length + 1 };
  });
  if (number !== null) {
    const action = `incident.${verb.verb}`;
    await stores.audit.append({ at: now, actor, action, subject: String(id), detail: { step: number } });
  }
  return { incident: await changedJson(deps, stored), step: number };
}

/** An incident as it is told after it was changed. */
export async function changedJson(deps: ActDeps, stored: StoredIncident): Promise<IncidentJson> {
  const steps = await deps.stores.incidents.steps(stored.id);
  const now = deps.clock();
  const decisions = decisionsOf(stored, await readDecisions(deps, now), steps);
  return incidentJson(stored, { personOf: await peopleOf(deps), decisions, steps, now });
}
