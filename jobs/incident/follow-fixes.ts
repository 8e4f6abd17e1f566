import { avoidedBy } from '../../server/analysis/fix/avoided-by.ts';
import { findFix } from '../../server/analysis/fix/find-fix.ts';
import type { Fix } from '../../server/analysis/fix/fix.ts';
import { ratingChangeOf } from '../../server/analysis/fix/rating-change.ts';
import { SERVICE_ACTOR, type Step, type Suspect } from '../../server/analysis/incident/incident.ts';
import {
  instantOf,
  judgeAccount,
  type JudgedAccount,
  type JudgeInput,
} from '../../server/analysis/judge-account.ts';
import { WEEK_WINDOW, WINDOW_HOURS } from '../../server/analysis/posterior-grid.ts';
import { FIX_MS } from '../../server/core/fix-time.ts';
import { DAY_MS, floorToBucket, HOUR_MS, type EpochMs } from '../../server/core/time.ts';
import type { StoredIncident } from '../../server/store/incident-ports.ts';
import { inputsAt } from '../analysis/analyse-at.ts';
import type { PublishAccess } from '../publish-verdict.ts';

/** What is done later than this after an incident ended was not done about it. */
const FOLLOWED_MS = 14 * DAY_MS;

/**
 * Notes what was done about the templates of incidents, and says a week later whether it worked; each once. `inputs`: of the
 * verdict that was just made.
 */
export async function followFixes(access: PublishAccess, inputs: JudgeInput, now: EpochMs): Promise<void> {
  const { data } = inputs;
  const asOf = instantOf(inputs);
  for (const stored of await access.incidents.list(now - FOLLOWED_MS - FIX_MS)) {
    const { incident, id } = stored;
    const known = (await access.incidents.steps(id)).filter(({ kind }) => kind.startsWith('fix-'));
    for (const suspect of incident.suspects) {
      const { key } = suspect.template;
      const own = known.filter(({ detail }) => detail.template?.key === key);
      const seen = own.find(({ kind }) => kind === 'fix-seen')?.detail.fix;
      if (seen === undefined) {
        const until = incident.status === 'open' ? asOf : Math.min(asOf, incident.changedAt + FOLLOWED_MS);
        const fix = findFix({ data, key }, { since: incident.since, asOf: until });
        if (fix !== null) await addOnce(access, id, stepOf('fix-seen', { suspect, fix }, now));
      } else if (asOf >= floorToBucket(seen.at) + FIX_MS && !own.some(({ kind }) => kind === 'fix-judged')) {
        const step = await judgeFix(access, { stored, suspect, fix: seen, inputs, now });
        await addOnce(access, id, step);
      }
    }
  }
}

/** Two processes may come to the same; the first one writes it. */
async function addOnce(access: PublishAccess, id: number, step: Step): Promise<void> {
  await access.incidents.change(async (store) => {
    const isThere = (await store.steps(id)).some(
      ({ kind, detail }) => kind === step.kind && detail.template?.key === step.detail.template?.key,
    );
    if (!isThere) await store.addSteps(id, [step]);
  });
}

async function judgeFix(
  access: PublishAccess,
  given: { stored: StoredIncident; suspect: Suspect; fix: Fix; inputs: JudgeInput; now: EpochMs },
): Promise<Step> {
  const { stored, suspect, fix, inputs, now } = given;
  const { key } = suspect.template;
  const at = floorToBucket(fix.at);
  const then = judgeAccount(await inputsAt(access, at));
  const week = judgeAccount(await inputsAt(access, at + FIX_MS));
  const spikeHours = (at - stored.incident.since) / HOUR_MS;
  const found = WINDOW_HOURS.findIndex((hours) => hours >= spikeHours);
  const spike = stretchOf(then, key, found < 0 ? WEEK_WINDOW : found);
  const before = stretchOf(then, key, WEEK_WINDOW);
  const after = stretchOf(week, key, WEEK_WINDOW);
  const ratings = inputs.data.templates.get(key)?.ratings ?? [];
  const avoided = avoidedBy({ kind: fix.kind, spike, before, after, noise: week.noise });
  const rating = ratingChangeOf(ratings, { from: at, to: at + FIX_MS });
  return stepOf('fix-judged', { suspect, fix, avoided, rating }, now);
}

/** A template's opt-outs and exposure in one of WINDOW_HOURS; nothing where it was not sent any more. */
function stretchOf({ templates }: JudgedAccount, key: string, window: number) {
  const totals = templates.find((template) => template.key === key)?.totals[window];
  return { optOuts: totals?.optOuts ?? 0, exposure: totals?.exposure ?? 0 };
}

function stepOf(
  kind: 'fix-seen' | 'fix-judged',
  { suspect, ...detail }: { suspect: Suspect } & Pick<Step['detail'], 'fix' | 'avoided' | 'rating'>,
  now: EpochMs,
): Step {
  const { template } = suspect;
  return { kind, at: now, actor: SERVICE_ACTOR, knew: null, detail: { template, ...detail } };
}
