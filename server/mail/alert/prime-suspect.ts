import type { Alert } from '../../analysis/alert/alert.ts';
import type { Suspect } from '../../analysis/incident/incident.ts';
import { readSubject } from '../../analysis/incident/subject.ts';
import type { Culprit } from '../../analysis/verdict.ts';

/** Culprits of the verdict that an incident is about, likeliest first: of its topic, or all of them for the account. */
export function suspectsOf({ state, verdict }: Alert): Culprit[] {
  const { kind, topic } = readSubject(state.subject);
  const known = new Set(state.suspects.map(({ template }) => template.key));
  return verdict.culprits.filter(
    (culprit) => kind === 'account' || culprit.topic === topic || known.has(culprit.template.key),
  );
}

/** The template that an alert is most about, with its last numbers; null where none is suspected. Of one that is over, the
 *  verdict knows nothing any more, and the incident remembers. */
export function primeSuspect(alert: Alert): (Suspect & { culprit: Culprit | null }) | null {
  const [culprit] = suspectsOf(alert);
  if (alert.kind !== 'recovered' && culprit !== undefined) return { ...culprit, culprit };
  if (readSubject(alert.state.subject).kind === 'account' && culprit === undefined) return null;
  const [remembered] = [...alert.state.suspects].sort((a, b) => b.probability - a.probability);
  return remembered === undefined ? null : { ...remembered, culprit: null };
}
