import type { EpochMs } from '../../core/time.ts';
import type { Step, StepKind } from './incident.ts';

/** An incident that one recipient put off for their own mails. `number`: of the step that says so. */
export type OwnSnooze = { recipient: string; actor: string; until: EpochMs; number: number };

export type OwnSnoozeStep = Pick<Step, 'kind' | 'actor' | 'detail'> & { number: number };

/** What was put off was less than what came then. */
const ENDS_ALL: readonly StepKind[] = ['opened', 'reopened', 'raised', 'worse', 'recovered', 'resolved'];

/**
 * The last one of each recipient that neither they nor the incident ended; those too whose time is over, for that is to be told.
 * `steps`: in the order of their numbers. Source: docs/methods.md#alerts
 */
export function ownSnoozes(steps: readonly OwnSnoozeStep[]): OwnSnooze[] {
  const standing = new Map<string, OwnSnooze>();
  for (const { kind, actor, number, detail } of steps) {
    if (ENDS_ALL.includes(kind)) standing.clear();
    const { recipient, until } = detail;
    if (recipient === undefined) continue;
    standing.delete(recipient);
    if (until !== undefined) standing.set(recipient, { recipient, actor, until, number });
  }
  return [...standing.values()];
}

/** That of one recipient while it lasts; null: their mails go out. */
export function ownSnoozeAt(
  steps: readonly OwnSnoozeStep[],
  { recipient, now }: { recipient: string; now: EpochMs },
): OwnSnooze | null {
  return ownSnoozes(steps).find((one) => one.recipient === recipient && one.until > now) ?? null;
}
