import type { Verdict } from '../verdict.ts';
import type { DecisionFact } from './decision.ts';
import type { IncidentRules } from './incident-rules.ts';
import { observeIncident, type Known } from './observe-incident.ts';
import { signalsOf } from './signals-of.ts';

/**
 * How often incidents would have been opened by some verdicts (the earliest first) under some rules, coming back
 * included. What people did about incidents in that time plays no part, what they said of templates does.
 */
export function countAlerts(
  verdicts: readonly Verdict[],
  { rules, decisions }: { rules: IncidentRules; decisions: ReadonlyMap<string, DecisionFact> },
): number {
  const all = new Map<string, Known>();
  let alerts = 0;
  for (const verdict of verdicts) {
    const { asOf, outcome } = verdict;
    const signals = signalsOf(verdict, { rules, decisions });
    for (const subject of new Set([...signals.keys(), ...all.keys()])) {
      const known = all.get(subject) ?? { incident: null, watchedSince: null };
      const signal = signals.get(subject) ?? null;
      const after = observeIncident(known, { subject, signal, asOf, now: asOf, outcome, rules });
      alerts += after.steps.filter(({ kind }) => kind === 'opened' || kind === 'reopened').length;
      all.set(subject, after);
    }
  }
  return alerts;
}
