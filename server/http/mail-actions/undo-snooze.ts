import { actOnIncident } from '../../analysis/incident/act-on-incident.ts';
import { ownSnoozeAt, type OwnSnooze } from '../../analysis/incident/own-snooze.ts';
import { incidentsOf } from '../../core/mail-action.ts';
import type { IncidentReadStore } from '../../store/incident-ports.ts';
import type { HttpDeps } from '../deps.ts';
import { readTold } from './do-action.ts';
import type { Given } from './verbs-of.ts';

type PutOff = Pick<Given, 'code' | 'recipient' | 'now'>;

/** What a link put off and what still waits; null: nothing. Of several incidents, that of the first: a link ends all at once. */
export async function putOffBy(
  store: Pick<IncidentReadStore, 'steps'>,
  link: PutOff & Pick<Given, 'incident' | 'others'>,
): Promise<OwnSnooze | null> {
  for (const id of incidentsOf(link)) {
    const own = await putOffIn(store, id, link);
    if (own !== null) return own;
  }
  return null;
}

async function putOffIn(
  store: Pick<IncidentReadStore, 'steps'>,
  id: number,
  { code, recipient, now }: PutOff,
): Promise<OwnSnooze | null> {
  const steps = await store.steps(id);
  const own = ownSnoozeAt(steps, { recipient, now });
  return steps.some(({ number, detail }) => number === own?.number && detail.link === code) ? own : null;
}

/** Takes back what a link put off, while that lasts; false: nothing waits. */
export async function undoSnooze({ stores }: Pick<HttpDeps, 'stores'>, given: Given): Promise<boolean> {
  const { actor, now, recipient } = given;
  const undone = await stores.incidents.change(async (store) => {
    const ids: number[] = [];
    for (const { id, incident } of await readTold(store, given)) {
      if ((await putOffIn(store, id, given)) === null) continue;
      const steps = await store.steps(id);
      const acted = actOnIncident(
        incident,
        { verb: 'undo-snooze-for-one', recipient },
        { actor, now, steps },
      );
      if ('refused' in acted || acted.step === null) continue;
      await store.addSteps(id, [acted.step]);
      ids.push(id);
    }
    return ids;
  });
  for (const id of undone) {
    const action = 'incident.undo-snooze';
    await stores.audit.append({ at: now, actor, action, subject: String(id), detail: { by: 'mail' } });
  }
  return undone.length > 0;
}
