import type { Known } from '../../../../server/analysis/incident/observe-incident.ts';
import { observeIncident } from '../../../../server/analysis/incident/observe-incident.ts';
import { INCIDENT_RULES } from '../../../../server/analysis/incident/incident-rules.ts';
import type { Signal } from '../../../../server/analysis/incident/signals-of.ts';
import type { Incident, Step } from '../../../../server/analysis/incident/incident.ts';
import type { Outcome } from '../../../../server/analysis/verdict.ts';

export const START = Date.UTC(2026, 4, 20, 12);
export const MINUTE = 60_000;

export function signalOf(given: Partial<Signal> = {}): Signal {
  const { probability = 0.85, warned = probability } = given;
  return { isOverLine: false, excess: 20, since: START, suspects: [], ...given, probability, warned };
}

export type Look = { minute: number; signal: Signal | null; outcome?: Outcome };

/** One subject under a sequence of verdicts, each taken into account as soon as it is there. */
export function account(known: Known = { incident: null, watchedSince: null }) {
  const steps: Step[] = [];
  return {
    steps,
    kinds: (): string[] => steps.map(({ kind }) => kind),
    get incident(): Incident | null {
      return known.incident;
    },
    get known(): Known {
      return known;
    },
    set incident(incident: Incident | null) {
      known = { ...known, incident };
    },
    look({ minute, signal, outcome = 'culprits' }: Look): string[] {
      const at = START + minute * MINUTE;
      const after = observeIncident(known, {
        subject: 'topic:offers',
        signal,
        asOf: at,
        now: at + 5_000,
        outcome,
        rules: INCIDENT_RULES,
      });
      known = { incident: after.incident, watchedSince: after.watchedSince };
      steps.push(...after.steps);
      return after.steps.map(({ kind }) => kind);
    },
  };
}

/** Steps with the numbers that the store gives them. */
export function numbered(steps: readonly Step[]): (Step & { number: number })[] {
  return steps.map((step, index) => ({ ...step, number: index + 1 }));
}
