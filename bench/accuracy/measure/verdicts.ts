import type { AccountRecord } from '../record.ts';
import type { ScenarioName } from '../world/world.ts';
import type { Part } from './figure.ts';

/** Scenarios with nothing to blame, where the outcome itself is the answer. */
export const QUIET_SCENARIOS: readonly ScenarioName[] = [
  'shock',
  'error-burst',
  'outage',
  'doubling',
  'ordinary',
];

/** Days with the right outcome; a day on which an innocent template is named is never right. */
export function rightOutcomes({ accountDays }: AccountRecord): Part {
  const scored = accountDays.filter(({ right }) => right.length > 0);
  const top = scored.filter(
    ({ right, outcome, innocentNamed }) => right.includes(outcome) && !innocentNamed,
  ).length;
  return { top, of: scored.length };
}

/** Days on which something is named and it is clear whether rightly: those whose first name is a culprit. */
export function precisionAtOne({ accountDays }: AccountRecord): Part {
  const clear = accountDays.filter(({ top }) => top !== null && top !== 'gray');
  return { top: clear.filter(({ top }) => top === 'culprit').length, of: clear.length };
}

/** Template-days of culprits that are named. */
export function recallOfDays({ templateDays }: AccountRecord): Part {
  const culprits = templateDays.filter(({ label }) => label === 'culprit');
  return { top: culprits.filter(({ named }) => named).length, of: culprits.length };
}

/** Hours from the twelfth excess opt-out to the name, of culprits that reach 25; infinite when never named. */
export function namingDelays({ culprits }: AccountRecord): number[] {
  return culprits.flatMap(({ hoursToTwelfth, hoursToTwentyFifth, hoursToName }) => {
    if (hoursToTwelfth === null || hoursToTwentyFifth === null) return [];
    return [hoursToName === null ? Infinity : Math.max(0, hoursToName - hoursToTwelfth)];
  });
}

/** Hours from the first bad send of material culprits to the name; infinite when never named. */
export function hoursToName({ culprits }: AccountRecord): number[] {
  return culprits.filter(({ material }) => material).map((culprit) => culprit.hoursToName ?? Infinity);
}
