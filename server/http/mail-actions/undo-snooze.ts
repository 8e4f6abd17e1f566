import { actOnIncident } from '../../analysis/incident/act-on-incident.ts';
import { ownSnoozeAt, type OwnSnooze } from '../../analysis/incident/own-snooze.ts';
import type { IncidentReadStore } from '../../store/incident-ports.ts';
import type { HttpDeps } from '../deps.ts';
import type { Given } from './do-action.ts';

/** What a link put off and what still waits; null: nothing. */
export async function putOffBy(
  store: Pick<IncidentReadStore, 'steps'>,
  { incident, code, recipient, now }: Pick<Given, 'incident' | 'code' | 'recipient' | 'now'>,
): Promise<OwnSnooze | null> {
  const steps = await store.steps(incident);
  const own = ownSnoozeAt(steps, { recipient, now });
  return steps.some(({ number, detail }) => number === own?.number && detail.link === code) ? own : null;
}

/** Takes back what a link put off, while that lasts; false: nothing waits. */
export async function undoSnooze({ stores }: Pick<HttpDeps, 'stores'>, given: Given): Promise<boolean> {
  const { incident: id, actor, now, recipient } = given;
  const isDone = await stores.incidents.change(async (store) => {
    const stored = await store.find(id);
    if (stored === null || (await putOffBy(store, given)) === null) return false;
    const steps = await store.steps(id);
    const acted = actOnIncident(
      stored.incident,
      { verb: 'undo-snooze-for-one', recipient },
      { actor, now, steps },
    );
    if ('refused' in acted || acted.step === null) return false;
    await store.addSteps(id, [acted.step]);
    return true;
  });
  if (isDone) {
    const action = 'incident.undo-snooze';
    await stores.audit.append({ at: now, actor, action, subject: String(id), detail: { by: 'mail' } });
  }
  return isDone;
}
