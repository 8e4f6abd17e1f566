import type { Incident, NamedCulprit } from '../../api/answers.ts';
import { verbsOn } from '../../api/culprits.ts';
import { verbsOf, type Decision } from '../../api/incidents.ts';

/** What *It was this*, *Not this* and *Later* are said of: a template of an incident, or one that is named without any. */
export type VerbSubject = {
  kind: 'incident' | 'template';
  /** The incident, where it is of one. */
  incident: number | null;
  verbs: {
    decide(template: string, word: Decision): Promise<unknown>;
    snooze(until: number): Promise<unknown>;
    undoSnooze(): Promise<unknown>;
  };
  snooze: { until: string } | null;
  /** Whether there still is something to judge and to put off. */
  isOpen: boolean;
};

export function incidentSubject({ id, snooze, status }: Incident): VerbSubject {
  return { kind: 'incident', incident: id, verbs: verbsOf(id), snooze, isOpen: status === 'open' };
}

export function templateSubject({ template, snooze, named }: NamedCulprit): VerbSubject {
  return { kind: 'template', incident: null, verbs: verbsOn(template.key), snooze, isOpen: named };
}
