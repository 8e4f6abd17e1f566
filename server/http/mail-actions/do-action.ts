import { actOnIncident, type Verb } from '../../analysis/incident/act-on-incident.ts';
import type { Incident, Suspect } from '../../analysis/incident/incident.ts';
import { MAIL_SNOOZE_MS, type MailAction } from '../../core/mail-action.ts';
import type { EpochMs } from '../../core/time.ts';
import type { MailActionOutcome } from '../../i18n/mail-action-catalogue.ts';
import type { IncidentReadStore } from '../../store/incident-ports.ts';
import { appendLines } from '../append-lines.ts';
import type { HttpDeps } from '../deps.ts';
import { confirmationLine } from '../incidents/confirmation-line.ts';

/** Who does it, as incidents name them, and what the link is known by. */
export type Given = {
  action: MailAction;
  recipient: string;
  incident: number;
  code: string;
  actor: string;
  by: string;
  now: EpochMs;
};

/** What an action does about an incident as it is. */
function verbsOf(incident: Incident, { action, recipient, by, now }: Given): Verb[] {
  switch (action) {
    case 'acknowledge':
      return [{ verb: 'acknowledge' }];
    case 'snooze':
      return [{ verb: 'snooze-for-one', recipient, until: now + MAIL_SNOOZE_MS }];
    case 'one-off':
    case 'new-normal':
      return namedSuspects(incident).map(({ template }) => ({
        verb: 'decide',
        template,
        decision: action,
        by,
      }));
  }
}

/** What a person may say of an incident that it is not a problem: the templates it named. */
export function namedSuspects({ suspects }: Pick<Incident, 'suspects'>): Suspect[] {
  return suspects.filter(({ named }) => named);
}

/** Whether the incident knows the link: what was done by it stands in a step. */
export async function isUsed(
  store: Pick<IncidentReadStore, 'steps'>,
  { incident, code }: { incident: number; code: string },
): Promise<boolean> {
  return (await store.steps(incident)).some(({ detail }) => detail.link === code);
}

/**
 * Does what a link in a mail stands for, as the dashboard does it: once, however often it is asked for and by whatever
 * process. A word on a template enters through the inbox, before the incident has it.
 */
export async function doMailAction(
  deps: Pick<HttpDeps, 'stores' | 'inbox'>,
  given: Given,
): Promise<MailActionOutcome> {
  const { stores, inbox } = deps;
  const { incident: id, actor, code, now, action } = given;
  const found = await stores.incidents.find(id);
  if (found === null) return 'unknown';
  if (await isUsed(stores.incidents, given)) return 'used';
  const lines = verbsOf(found.incident, given).flatMap((verb) => {
    const suspect =
      verb.verb === 'decide' && found.incident.suspects.find(({ template }) => template === verb.template);
    if (verb.verb !== 'decide' || !suspect) return [];
    return [confirmationLine({ suspect, incident: id, decision: verb.decision, by: verb.by, at: now })];
  });
  if (lines.length > 0) await appendLines(inbox, { lines, source: 'events', receivedAt: now });
  const outcome = await stores.incidents.change(async (store): Promise<MailActionOutcome> => {
    const stored = await store.find(id);
    if (stored === null) return 'unknown';
    if (await isUsed(store, given)) return 'used';
    const verbs = verbsOf(stored.incident, given);
    if (verbs.length === 0) return 'nothing-named';
    let { incident } = stored;
    const before = await store.steps(id);
    const steps = [];
    for (const verb of verbs) {
      const acted = actOnIncident(incident, verb, { actor, now, steps: before });
      if ('refused' in acted) return 'ended';
      incident = acted.incident;
      if (acted.step !== null) steps.push({ ...acted.step, detail: { ...acted.step.detail, link: code } });
    }
    if (steps.length === 0) return 'already';
    if (incident !== stored.incident) await store.put({ id, incident });
    await store.addSteps(id, steps);
    return 'done';
  });
  if (outcome === 'done') {
    const detail = { by: 'mail' };
    await stores.audit.append({ at: now, actor, action: `incident.${action}`, subject: String(id), detail });
  }
  return outcome;
}
