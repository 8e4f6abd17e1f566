import type { DecisionFact } from '../../analysis/incident/decision.ts';
import { EVENT_KIND } from '../../core/event-kind.ts';
import type { EventRow } from '../../store/ports.ts';
import type { Registry } from './registry.ts';

/** What people said of named templates, in whatever order the rows come. A row is about the template that its alias meant
 *  at the row's instant. */
export function foldDecisions(
  rows: readonly EventRow[],
  registry: Pick<Registry, 'templateKey'>,
): DecisionFact[] {
  return rows.flatMap((row) => {
    if (row.kind !== EVENT_KIND.confirmation || row.template === null || row.data === null) return [];
    // The log holds what `minimise` wrote.
    const { decision, incident, rate, by } = JSON.parse(row.data) as Pick<DecisionFact, 'decision'> &
      Partial<DecisionFact>;
    return [
      {
        at: row.occurred_at,
        template: registry.templateKey(row.template, row.occurred_at),
        incident: incident ?? null,
        decision,
        rate: rate ?? null,
        by: by ?? null,
      },
    ];
  });
}
