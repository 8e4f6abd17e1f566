import type { BusinessDay } from '../../core/business-day.ts';

/** What stands for one thing told once to one recipient. `step`: its number within the incident. */
export function alertKey(recipient: string, { incident, step }: { incident: number; step: number }): string {
  return `${incidentKeys(recipient, incident)}${step}`;
}

/** A reminder of an incident on a day of the recipient's calendar. */
export function reminderKey(
  recipient: string,
  { incident, day }: { incident: number; day: BusinessDay },
): string {
  return `${reminderKeys(recipient, incident)}${day}`;
}

/** How every key of a reminder of an incident begins. */
export function reminderKeys(recipient: string, incident: number): string {
  return `${incidentKeys(recipient, incident)}reminder-`;
}

/** How every key begins that tells one recipient of an incident. */
export function incidentKeys(recipient: string, incident: number): string {
  return `alert:${recipient}:${incident}:`;
}

/** The incident and the step that a key of `alertKey` or `reminderKey` names, `step` null for a reminder; null for any other key. */
export function readAlertKey(key: string): { incident: number; step: number | null } | null {
  const [, incident, step] = /^alert:[^:]+:(\d+):(\d+|reminder-.+)$/.exec(key) ?? [];
  if (incident === undefined || step === undefined) return null;
  return { incident: Number(incident), step: step.startsWith('reminder') ? null : Number(step) };
}

/** The digest of what was over the cap of a day. */
export function digestKey(recipient: string, day: BusinessDay): string {
  return `digest:${recipient}:${day}`;
}
