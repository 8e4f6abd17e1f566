import type { DecisionFact } from '../../analysis/incident/decision.ts';
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

/** The same of one incident, with what was said a moment ago and is still on its way through the inbox. */
export function decisionsOf(
  { id }: Pick<StoredIncident, 'id'>,
  facts: readonly DecisionFact[],
  steps: readonly StoredStep[],
): DecisionFact[] {
  const incident = String(id);
  const said = steps.flatMap(({ at, kind, detail }): DecisionFact[] => {
    const { template, decision, by = null } = detail;
    if (kind !== 'decided' || template === undefined || decision === undefined) return [];
    return [{ at, template: template.key, incident, decision, rate: null, by }];
  });
  return [...said, ...facts.filter((fact) => fact.incident === incident)];
}
