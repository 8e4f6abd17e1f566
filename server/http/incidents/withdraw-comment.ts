import { AppError } from '../../core/errors.ts';
import type { IncidentJson } from './incident-json.ts';
import { NO_INCIDENT } from './incident-routes.ts';
import { changedJson, type ActDeps } from './perform.ts';

/** Takes back a comment of whoever asks: its text is gone, that there was one stays. Twice does no more than once.
 *  Errors: `not-found`; `forbidden` for the comment of somebody else. */
export async function withdrawComment(
  deps: ActDeps,
  { id, number, actor }: { id: number; number: number; actor: string },
): Promise<{ incident: IncidentJson; step: number | null }> {
  const { stores, clock } = deps;
  const { stored, isDone } = await stores.incidents.change(async (store) => {
    const found = await store.find(id);
    if (found === null) throw new AppError('not-found', NO_INCIDENT);
    const step = (await store.steps(id)).find((one) => one.number === number);
    if (step?.kind !== 'commented' && step?.kind !== 'comment-withdrawn') {
      throw new AppError('not-found', 'this step is no comment; take its number from the timeline');
    }
    if (step.actor !== actor) {
      throw new AppError('forbidden', 'this is the comment of somebody else; only they can take it back');
    }
    if (step.kind === 'commented') await store.withdrawComment(id, number);
    return { stored: found, isDone: step.kind === 'commented' };
  });
  if (isDone) {
    const action = 'incident.withdraw-comment';
    await stores.audit.append({ at: clock(), actor, action, subject: String(id), detail: { step: number } });
  }
  return { incident: await changedJson(deps, stored), step: isDone ? number : null };
}
