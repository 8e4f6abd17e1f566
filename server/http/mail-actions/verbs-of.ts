import type { Verb } from '../../analysis/incident/act-on-incident.ts';
import type { Incident, Suspect } from '../../analysis/incident/incident.ts';
import { MAIL_SNOOZE_MS, type MailActionLink } from '../../core/mail-action.ts';
import type { EpochMs } from '../../core/time.ts';
import type { StoredIncident } from '../../store/incident-ports.ts';
import { confirmationLine } from '../incidents/confirmation-line.ts';

/** Who does it, as incidents name them, and what the link is known by. */
export type Given = Omit<MailActionLink, 'expiresAt'> & {
  code: string;
  actor: string;
  by: string;
  now: EpochMs;
};

/** What an action does about an incident as it is. */
export function verbsOf(incident: Incident, { action, recipient, by, now }: Given): Verb[] {
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

/** Words on templates as event lines, one on each, however many of the incidents name it. */
export function decisionLines(found: readonly StoredIncident[], given: Given): string[] {
  const said = new Map<string, string>();
  for (const { id, incident } of found) {
    for (const verb of verbsOf(incident, given)) {
      if (verb.verb !== 'decide' || said.has(verb.template.key)) continue;
      const suspect = incident.suspects.find(({ template }) => template === verb.template);
      if (suspect === undefined) continue;
      const { decision, by } = verb;
      said.set(verb.template.key, confirmationLine({ suspect, incident: id, decision, by, at: given.now }));
    }
  }
  return [...said.values()];
}
