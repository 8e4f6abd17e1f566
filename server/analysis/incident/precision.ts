import { latestBy, type DecisionFact } from './decision.ts';
import { REOPEN_MS } from './incident-rules.ts';

/** How right the names were, by what people said of them. `named`: templates that incidents named, each once an incident, and
 *  those named without one that somebody judged; `share`: of those with a word, null while there is none. */
export type Precision = {
  named: number;
  confirmed: number;
  oneOff: number;
  newNormal: number;
  undecided: number;
  share: number | null;
};

/** `facts`: what was said of templates of incidents; `apart`: of templates that none was open about. Source:
 *  docs/methods.md#precision-of-names */
export function precisionOf(
  named: readonly { incident: string; template: string }[],
  facts: readonly DecisionFact[],
  apart: readonly DecisionFact[] = [],
): Precision {
  const words = latestBy(facts, ({ incident, template }) => keyOf(incident, template));
  const counts = { confirmed: 0, 'one-off': 0, 'new-normal': 0, undecided: 0 };
  for (const { incident, template } of named) {
    counts[words.get(keyOf(incident, template))?.decision ?? 'undecided'] += 1;
  }
  // Without an incident nobody waits for a word: a word that was taken back leaves nothing to count.
  const judged = lastWords(apart).filter(({ decision }) => decision !== 'undecided');
  for (const { decision } of judged) counts[decision] += 1;
  const { confirmed, undecided, 'one-off': oneOff, 'new-normal': newNormal } = counts;
  const decided = confirmed + oneOff + newNormal;
  return {
    named: named.length + judged.length,
    confirmed,
    oneOff,
    newNormal,
    undecided,
    share: decided === 0 ? null : confirmed / decided,
  };
}

/** The last word each time a template was named: words less than seven days apart are about the same. */
function lastWords(facts: readonly DecisionFact[]): DecisionFact[] {
  const words: DecisionFact[] = [];
  const latest = [...latestBy(facts, ({ template, at }) => JSON.stringify([template, at])).values()];
  for (const fact of latest.sort((a, b) => a.at - b.at)) {
    const same = words.findIndex(
      ({ template, at }) => template === fact.template && fact.at - at < REOPEN_MS,
    );
    if (same >= 0) words.splice(same, 1);
    words.push(fact);
  }
  return words;
}

function keyOf(incident: string | null, template: string): string {
  return JSON.stringify([incident, template]);
}
