import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { NamedTemplate } from '../verdict.ts';
import type { Decision } from './decision.ts';
import type { Incident, Step } from './incident.ts';
import { ownSnoozeAt, type OwnSnoozeStep } from './own-snooze.ts';

/** What a person does about an incident; `undo-…` takes back what was done last of its kind. */
export type Verb =
  | { verb: 'acknowledge' | 'undo-acknowledge' | 'undo-snooze' | 'resolve' | 'undo-resolve' }
  | { verb: 'assign'; member: string | null }
  | { verb: 'snooze'; until: EpochMs }
  | { verb: 'snooze-for-one'; recipient: string; until: EpochMs }
  | { verb: 'undo-snooze-for-one'; recipient: string }
  | { verb: 'comment'; text: string }
  | { verb: 'decide'; template: NamedTemplate; decision: Decision; by: string };

/** `step` null: it was so already. `refused`: why it cannot be. */
export type Acted =
  | { incident: Incident; step: Step | null }
  | { refused: 'not-open' | 'not-resolved' | 'past' | 'too-far' };

/** Nothing is put off for longer: a snooze always ends. */
export const LONGEST_SNOOZE_MS = 30 * DAY_MS;

/** Why an incident cannot be put off until an instant; null: it can. */
function refusalOf(
  { status }: Incident,
  until: EpochMs,
  now: EpochMs,
): 'not-open' | 'past' | 'too-far' | null {
  if (status !== 'open') return 'not-open';
  if (until <= now) return 'past';
  return until - now > LONGEST_SNOOZE_MS ? 'too-far' : null;
}

/** The incident after a person did something about it, and how that is written down. `steps`: what was so far. */
export function actOnIncident(
  incident: Incident,
  verb: Verb,
  { actor, now, steps }: { actor: string; now: EpochMs; steps: readonly OwnSnoozeStep[] },
): Acted {
  const step = (kind: Step['kind'], detail: Step['detail'] = {}): Step => {
    return { kind, at: now, actor, knew: null, detail };
  };
  const same: Acted = { incident, step: null };
  const isOpen = incident.status === 'open';
  switch (verb.verb) {
    case 'acknowledge':
      if (!isOpen) return { refused: 'not-open' };
      if (incident.acknowledgedBy !== null) return same;
      return { incident: { ...incident, acknowledgedBy: actor }, step: step('acknowledged') };
    case 'undo-acknowledge':
      if (incident.acknowledgedBy === null) return same;
      return { incident: { ...incident, acknowledgedBy: null }, step: step('acknowledgement-undone') };
    case 'assign': {
      const { member } = verb;
      if (incident.assignee === member) return same;
      const told = member === null ? step('unassigned') : step('assigned', { member });
      return { incident: { ...incident, assignee: member }, step: told };
    }
    case 'snooze': {
      const { until } = verb;
      const refused = refusalOf(incident, until, now);
      if (refused !== null) return { refused };
      if (incident.snoozedUntil === until) return same;
      return { incident: { ...incident, snoozedUntil: until }, step: step('snoozed', { until }) };
    }
    case 'undo-snooze':
      if (incident.snoozedUntil === null) return same;
      return { incident: { ...incident, snoozedUntil: null }, step: step('snooze-undone') };
    case 'snooze-for-one': {
      const { until, recipient } = verb;
      const refused = refusalOf(incident, until, now);
      if (refused !== null) return { refused };
      if (ownSnoozeAt(steps, { recipient, now })?.until === until) return same;
      return { incident, step: step('snoozed-for-one', { recipient, until }) };
    }
    case 'undo-snooze-for-one': {
      const { recipient } = verb;
      if (ownSnoozeAt(steps, { recipient, now }) === null) return same;
      return { incident, step: step('snooze-for-one-undone', { recipient }) };
    }
    case 'resolve':
      if (incident.status === 'resolved') return same;
      if (!isOpen) return { refused: 'not-open' };
      return {
        incident: { ...incident, status: 'resolved', changedAt: now, isClear: false, snoozedUntil: null },
        step: step('resolved'),
      };
    case 'undo-resolve':
      if (isOpen) return same;
      if (incident.status !== 'resolved') return { refused: 'not-resolved' };
      return { incident: { ...incident, status: 'open', changedAt: now }, step: step('resolution-undone') };
    case 'comment':
      return { incident, step: step('commented', { text: verb.text }) };
    case 'decide': {
      const { template, decision, by } = verb;
      return { incident, step: step('decided', { template, decision, by }) };
    }
  }
}
