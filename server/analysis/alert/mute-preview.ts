import { isReached, type Recipient } from '../../core/recipient.ts';
import type { Incident, StepKind } from '../incident/incident.ts';
import { readAlertKey } from './alert-keys.ts';
import type { PlanIncident } from './alert-plan.ts';

/** What putting an incident off would keep silent. `recipients`: who are written to about it; `mails`: how many mails about its
 *  subject went to anybody lately, and of these `held`: those that would have waited, had it been put off. */
export type MutePreview = { recipients: number; mails: number; held: number };

/** What is told of an incident although somebody put it off. */
const PASSES: readonly StepKind[] = ['raised', 'worse', 'recovered'];

/** `incidents`: all of the same subject, with their steps; `keys`: of the alert mails that went out. */
export function mutePreview(
  { level }: Pick<Incident, 'level'>,
  {
    recipients,
    incidents,
    keys,
  }: {
    recipients: readonly Pick<Recipient, 'wishes' | 'stoppedAt' | 'bouncedAt'>[];
    incidents: readonly {
      id: number;
      steps: readonly Pick<PlanIncident['steps'][number], 'kind' | 'number'>[];
    }[];
    keys: readonly string[];
  },
): MutePreview {
  const told = keys.flatMap((key) => readAlertKey(key) ?? []);
  const own = incidents.flatMap(({ id, steps }) =>
    told
      .filter(({ incident }) => incident === id)
      .map(({ step }) => (step === null ? null : steps.find(({ number }) => number === step)?.kind)),
  );
  return {
    recipients: recipients.filter(
      ({ wishes: { alerts }, ...recipient }) =>
        isReached(recipient) && (alerts === 'all' || (alerts === 'critical' && level === 'critical')),
    ).length,
    mails: own.length,
    // A reminder tells no step.
    held: own.filter((kind) => kind === null || (kind !== undefined && !PASSES.includes(kind))).length,
  };
}
