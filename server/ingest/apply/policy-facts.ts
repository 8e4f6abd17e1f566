import { EVENT_KIND } from '../../core/event-kind.ts';
import type { PolicyFacts, PolicyWaiver } from '../../core/policy-finding.ts';
import type { EventRow } from '../../store/ports.ts';
import type { Registry } from './registry.ts';

/**
 * What the log keeps for policy checks, by template key, in whatever order the rows come. A row is about the template
 * that its alias meant at the row's instant.
 */
export function foldPolicyFacts(
  rows: readonly EventRow[],
  registry: Pick<Registry, 'templateKey'>,
): Map<string, PolicyFacts> {
  const facts = new Map<string, PolicyFacts>();
  const own = rows.filter(({ kind }) => kind === EVENT_KIND.waiver || kind === EVENT_KIND.valueFinding);
  for (const row of own.sort(inOrder)) {
    if (row.template === null || row.data === null) continue;
    const key = registry.templateKey(row.template, row.occurred_at);
    const known = facts.get(key) ?? { waivers: [], values: [] };
    facts.set(key, known);
    // The log holds what `minimise` wrote.
    const data = JSON.parse(row.data) as Omit<PolicyWaiver, 'at'>;
    if (row.kind === EVENT_KIND.waiver) known.waivers.push({ at: row.occurred_at, ...data });
    else known.values.push({ at: row.occurred_at, rule: data.rule });
  }
  return facts;
}

/** By instant, then by content: never by arrival. */
function inOrder(left: EventRow, right: EventRow): number {
  return left.occurred_at - right.occurred_at || (left.idem < right.idem ? -1 : 1);
}
