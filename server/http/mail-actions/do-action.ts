import { actOnIncident } from '../../analysis/incident/act-on-incident.ts';
import { incidentsOf } from '../../core/mail-action.ts';
import type { MailActionRefusal } from '../../i18n/mail-action-catalogue.ts';
import type { IncidentReadStore, IncidentStore, StoredIncident } from '../../store/incident-ports.ts';
import { appendLines } from '../append-lines.ts';
import type { HttpDeps } from '../deps.ts';
import { decisionLines, verbsOf, type Given } from './verbs-of.ts';

/** How many incidents know the link: what was done by it stands in a step. */
export async function countAnswered(
  store: Pick<IncidentReadStore, 'steps'>,
  { code, ...told }: Pick<Given, 'incident' | 'others' | 'code'>,
): Promise<number> {
  let n = 0;
  for (const id of incidentsOf(told))
    if ((await store.steps(id)).some(({ detail }) => detail.link === code)) n += 1;
  return n;
}

/**
 * Does what a link in a mail stands for about every incident that the mail tells of, as the dashboard does it: together and
 * once, however often it is asked for and by whatever process. A word on a template enters through the inbox, before the
 * incidents have it. What has ended meanwhile is left alone: `n` incidents are answered; where nothing is left to do, why is
 * told of the incident which leads.
 */
export async function doMailAction(
  deps: Pick<HttpDeps, 'stores' | 'inbox'>,
  given: Given,
): Promise<{ n: number } | { refusal: MailActionRefusal }> {
  const { stores, inbox } = deps;
  const { actor, now, action } = given;
  const found = await readTold(stores.incidents, given);
  if (found[0]?.id !== given.incident) return { refusal: 'unknown' };
  if ((await countAnswered(stores.incidents, given)) > 0) return { refusal: 'used' };
  const lines = decisionLines(found, given);
  if (lines.length > 0) await appendLines(inbox, { lines, source: 'events', receivedAt: now });
  const answers = await stores.incidents.change(async (store) => {
    const told = await readTold(store, given);
    const isDone = (await countAnswered(store, given)) > 0;
    const reached: { id: number; refusal: MailActionRefusal | null }[] = [];
    for (const one of told) {
      const refusal = isDone ? 'used' : await answerOne(store, one, given);
      reached.push({ id: one.id, refusal });
    }
    return reached;
  });
  const done = answers.filter(({ refusal }) => refusal === null);
  for (const { id } of done) {
    const detail = { by: 'mail' };
    await stores.audit.append({ at: now, actor, action: `incident.${action}`, subject: String(id), detail });
  }
  return done.length > 0 ? { n: done.length } : { refusal: answers[0]?.refusal ?? 'unknown' };
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

/** Null: it is done. */
async function answerOne(
  store: IncidentStore,
  { id, incident: found }: StoredIncident,
  given: Given,
): Promise<MailActionRefusal | null> {
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
  return null;
}
