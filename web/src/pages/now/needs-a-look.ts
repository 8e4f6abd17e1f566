import type { HealthAnswer } from '../../api/answers.ts';

/** A body that waits longer than this stands still. */
const LONG_MS = 10 * 60_000;
/** From this part of the deliveries on, an unknown template hides culprits. */
const MUCH = 0.05;

/** Whether somebody should look at how the data comes in. */
export function needsALook({
  pending,
  quarantined,
  unlinkedShare,
  jobs,
  mail,
}: Pick<HealthAnswer, 'pending' | 'quarantined' | 'unlinkedShare' | 'jobs' | 'mail'>): boolean {
  return (
    (pending.oldestAgeMs ?? 0) > LONG_MS ||
    quarantined > 0 ||
    (unlinkedShare ?? 0) >= MUCH ||
    jobs.some(({ state }) => state === 'failed') ||
    (mail !== null && (mail.failed > 0 || (mail.waiting > 0 && mail.problem !== null)))
  );
}
