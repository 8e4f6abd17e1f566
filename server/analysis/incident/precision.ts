import { latestBy, type DecisionFact } from './decision.ts';

/** How right the names were, by what people said of them. `named`: templates that incidents named, each once an incident;
 *  `share`: of those with a word, null while there is none. */
export type Precision = {
  named: number;
  confirmed: number;
  oneOff: number;
  newNormal: number;
  undecided: number;
  share: number | null;
};

/** Source: docs/methods.md#precision-of-names */
export function precisionOf(
  named: readonly { incident: string; template: string }[],
  facts: readonly DecisionFact[],
): Precision {
  const words = latestBy(facts, ({ incident, template }) => keyOf(incident, template));
  const counts = { confirmed: 0, 'one-off': 0, 'new-normal': 0, undecided: 0 };
  for (const { incident, template } of named) {
    counts[words.get(keyOf(incident, template))?.decision ?? 'undecided'] += 1;
  }
  const { confirmed, undecided, 'one-off': oneOff, 'new-normal': newNormal } = counts;
  const decided = confirmed + oneOff + newNormal;
  return {
    named: named.length,
    confirmed,
    oneOff,
    newNormal,
    undecided,
    share: decided === 0 ? null : confirmed / decided,
  };
}

function keyOf(incident: string | null, template: string): string {
  return JSON.stringify([incident, template]);
}
