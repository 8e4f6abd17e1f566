import { COMPARISON_SENDS, type COMPARISON_DAYS } from '../../server/graph/compare.ts';

export type ComparisonDays = (typeof COMPARISON_DAYS)[number];

/** A pair worth asking about. */
export type ComparisonPair = { template: string; other: string; days: ComparisonDays };

/**
 * For each suspect the template to compare it with: the one sent most in the shortest window in which both were sent often
 * enough. `sends`: by template id, of one account, for each window, shortest first; other suspects are no measure. Pure.
 */
export function chooseComparisons(
  suspects: readonly string[],
  sends: readonly { days: ComparisonDays; byTemplate: ReadonlyMap<string, number> }[],
): ComparisonPair[] {
  return suspects.flatMap((template) => {
    for (const { days, byTemplate } of sends) {
      if ((byTemplate.get(template) ?? 0) < COMPARISON_SENDS) continue;
      const [usual] = [...byTemplate]
        .filter(([id, count]) => !suspects.includes(id) && count >= COMPARISON_SENDS)
        .sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1));
      if (usual !== undefined) return [{ template, other: usual[0], days }];
    }
    return [];
  });
}
