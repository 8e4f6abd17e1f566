import type { DecisionFact } from '../../analysis/incident/decision.ts';
import { REOPEN_MS } from '../../analysis/incident/incident-rules.ts';
import type { EpochMs } from '../../core/time.ts';
import { foldDecisions } from '../../ingest/apply/decisions.ts';
import type { StoredIncident, StoredStep } from '../../store/incident-ports.ts';
import type { HttpDeps } from '../deps.ts';
import { foldTemplates } from '../fold-templates.ts';

/** Everything that people said of named templates, as far as it has been applied. */
export async function readDecisions(
  { stores }: Pick<HttpDeps, 'stores'>,
  now: EpochMs,
): Promise<DecisionFact[]> {
  // Counts are of no interest here, so they are asked for from this moment on only.
  const rows = await stores.templates.load(now);
  const { registry } = await foldTemplates(rows, now);
  return foldDecisions(rows.events, registry);
}

/**
 * The same of one incident, by template: what was said last where it was written down in its steps, which also knows what is
 * still on its way through the inbox; else, and when it came later by another way, what the facts say. What names no incident
 * and was said in its time is about it too.
 */
export function decisionsOf(
  stored: StoredIncident,
  facts: readonly DecisionFact[],
  steps: readonly StoredStep[],
): DecisionFact[] {
  const incident = String(stored.id);
  const said = new Map<string, DecisionFact>();
  for (const { at, kind, detail } of steps) {
    const { template, decision, by = null } = detail;
    if (kind !== 'decided' || template === undefined || decision === undefined) continue;
    said.set(template.key, { at, template: template.key, incident, decision, rate: null, by });
  }
  const others = facts
    .filter((fact) => fact.incident === incident || isMeantBy(fact, stored))
    .filter((fact) => fact.at > (said.get(fact.template)?.at ?? -Infinity));
  return [...said.values(), ...others.map((fact) => ({ ...fact, incident }))];
}

/** Whether a word that names no incident is about this one: what comes back within seven days of its end is the same. */
export function isMeantBy(
  { incident: named, template, at }: DecisionFact,
  { incident: { suspects, since, status, changedAt } }: StoredIncident,
): boolean {
  const isInTime = at >= since && (status === 'open' || at < changedAt + REOPEN_MS);
  return named === null && isInTime && suspects.some((suspect) => suspect.template.key === template);
}
