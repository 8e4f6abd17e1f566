import { actOnIncident } from '../../analysis/incident/act-on-incident.ts';
import { incidentsOf } from '../../core/mail-action.ts';
import type { MailActionOutcome } from '../../i18n/mail-action-catalogue.ts';
import type { IncidentReadStore, IncidentStore, StoredIncident } from '../../store/incident-ports.ts';
import { appendLines } from '../append-lines.ts';
import type { HttpDeps } from '../deps.ts';
import { decisionLines, verbsOf, type Given } from './verbs-of.ts';

/** Whether an incident knows the link: what was done by it stands in a step. */
export async function isUsed(
  store: Pick<IncidentReadStore, 'steps'>,
  { code, ...told }: Pick<Given, 'incident' | 'others' | 'code'>,
): Promise<boolean> {
  for (const id of incidentsOf(told))
    if ((await store.steps(id)).some(({ detail }) => detail.link === code)) return true;
  return false;
}

/**
 * Does what a link in a mail stands for about every incident that the mail tells of, as the dashboard does it: together and
 * once, however often it is asked for and by whatever process. A word on a template enters through the inbox, before the
 * incidents have it. What has ended meanwhile is left alone; where nothing is left to do, the outcome is that of the incident
 * which leads.
 */
export async function doMailAction(
  deps: Pick<HttpDeps, 'stores' | 'inbox'>,
  given: Given,
): Promise<MailActionOutcome> {
  const { stores, inbox } = deps;
  const { actor, now, action } = given;
  const found = await readTold(stores.incidents, given);
  if (found[0]?.id !== given.incident) return 'unknown';
  if (await isUsed(stores.incidents, given)) return 'used';
  const lines = decisionLines(found, given);
  if (lines.length > 0) await appendLines(inbox, { lines, source: 'events', receivedAt: now });
  const outcomes = await stores.incidents.change(async (store) => {
    const told = await readTold(store, given);
    const isDone = await isUsed(store, given);
    const reached: { id: number; outcome: MailActionOutcome }[] = [];
    for (const one of told) {
      const outcome = isDone ? 'used' : await answerOne(store, one, given);
      reached.push({ id: one.id, outcome });
    }
    return reached;
  });
  const done = outcomes.filter(({ outcome }) => outcome === 'done');
  for (const { id } of done) {
    const detail = { by: 'mail' };
    await stores.audit.append({ at: now, actor, action: `incident.${action}`, subject: String(id), detail });
  }
  return done.length > 0 ? 'done' : (outcomes[0]?.outcome ?? 'unknown');
}

/** The incidents that a link is about, as far as they are still there. */
export async function readTold(
  store: Pick<IncidentReadStore, 'find'>,
  told: Pick<Given, 'incident' | 'others'>,
): Promise<StoredIncident[]> {
  const found: StoredIncident[] = [];
  for (const id of incidentsOf(told)) {
    const stored = await store.find(id);
    if (stored !== null) found.push(stored);
  }
  return found;
}

async function answerOne(
  store: IncidentStore,
  { id, incident: found }: StoredIncident,
  given: Given,
): Promise<MailActionOutcome> {
  const { actor, code, now } = given;
  const verbs = verbsOf(found, given);
  if (verbs.length === 0) return 'nothing-named';
  let incident = found;
  const before = await store.steps(id);
  const steps = [];
  for (const verb of verbs) {
    const acted = actOnIncident(incident, verb, { actor, now, steps: before });
    if ('refused' in acted) return 'ended';
    incident = acted.incident;
    if (acted.step !== null) steps.push({ ...acted.step, detail: { ...acted.step.detail, link: code } });
  }
  if (steps.length === 0) return 'already';
  if (incident !== found) await store.put({ id, incident });
  await store.addSteps(id, steps);
  return 'done';
}
