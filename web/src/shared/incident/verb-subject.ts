import type { Incident, NamedCulprit } from '../../api/answers.ts';
import { verbsOn } from '../../api/culprits.ts';
import { verbsOf, type Decision, type SnoozedFor } from '../../api/incidents.ts';

/** What *It was this*, *Not this* and *Later* are said of: a template of an incident, or one that is named without any. */
export type VerbSubject = {
  kind: 'incident' | 'template';
  /** The incident, where it is of one. */
  incident: number | null;
  verbs: {
    decide(template: string, word: Decision): Promise<unknown>;
    snooze(until: number, whose: SnoozedFor): Promise<unknown>;
    undoSnooze(whose: SnoozedFor): Promise<unknown>;
  };
  snooze: { until: string } | null;
  /** By those who put it off for their own mails. */
  ownSnoozes: Incident['ownSnoozes'];
  /** Whether there still is something to judge and to put off. */
  isOpen: boolean;
};

export function incidentSubject({ id, snooze, ownSnoozes, status }: Incident): VerbSubject {
  return {
    kind: 'incident',
    incident: id,
    verbs: verbsOf(id),
    snooze,
    ownSnoozes,
    isOpen: status === 'open',
  };
}

export function templateSubject({ template, snooze, named }: NamedCulprit): VerbSubject {
  return {
    kind: 'template',
    incident: null,
    verbs: verbsOn(template.key),
    snooze,
    ownSnoozes: [],
    isOpen: named,
  };
}
