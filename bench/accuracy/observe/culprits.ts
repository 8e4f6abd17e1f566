import { MAILED_PROBABILITY, type Verdict } from '../../../server/analysis/verdict.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '../../../server/core/time.ts';
import type { CulpritRecord, Judgement } from '../record.ts';
import type { Verdicts } from '../live-through.ts';
import { sumDays, truthAt } from '../world/truth.ts';
import type { World, WorldCulprit, WorldOptOut, WorldTemplate } from '../world/world.ts';

/** A culprit is judged on so many days at most: those before are no longer looked at. */
const LOOK_BACK_DAYS = 7;

type Case = { world: World; index: number; template: WorldTemplate; truth: WorldCulprit };

/** Every injected culprit that was judged, at the end of its incident and over its course. */
export function culpritRecords(world: World, verdicts: Verdicts): CulpritRecord[] {
  return world.templates.flatMap((template, index) => {
    const { truth } = template;
    if (!truth) return [];
    const verdict = verdicts.get(truth.to);
    return verdict ? [recordOf({ world, index, template, truth }, verdict, verdicts)] : [];
  });
}

function recordOf(each: Case, verdict: Verdict, verdicts: Verdicts): CulpritRecord {
  const { world, index, template, truth } = each;
  const atEnd = truthAt(world, template, truth.to);
  const firstDay = dayOf(world, lookedAtFrom(truth));
  const recent = sumDays(template, firstDay, dayOf(world, truth.to));
  const excess = truth.kind === 'drift' ? recent.excess : atEnd.excess;
  const lift = recent.usual > 0 ? 1 + recent.excess / recent.usual : 1;
  const course = excessCourse(each);
  const hours = (at: EpochMs | undefined) => (at === undefined ? null : (at - truth.from) / HOUR_MS);
  const first = (is: (culprit: Verdict['culprits'][number]) => boolean) =>
    [...verdicts].find(
      ([at, { culprits }]) =>
        at > truth.from &&
        at <= truth.to + DAY_MS &&
        culprits.some((culprit) => culprit.template.key === template.key && culprit.named && is(culprit)),
    )?.[0];
  return {
    template: index,
    kind: truth.kind,
    from: truth.from,
    lastDay: dayOf(world, truth.to) - 1,
    material: atEnd.label === 'culprit',
    excess,
    lift,
    isNew: template.bornDay >= 0,
    hoursToTwelfth: hours(course.find(({ total }) => total >= 12)?.at),
    hoursToTwentyFifth: hours(course.find(({ total }) => total >= 25)?.at),
    hoursToName: hours(first(() => true)),
    hoursToMail: hours(first(({ probability }) => probability >= MAILED_PROBABILITY)),
    atEnd: judgementOf(each, verdict),
  };
}

/** Excess opt-outs as they were recorded, summed up. */
function excessCourse({ world, index, truth }: Case): { at: EpochMs; total: number }[] {
  let total = 0;
  return world.optOuts
    .filter(({ cause, at, causeAt }) => cause === index && causeAt >= truth.from && at <= truth.to + DAY_MS)
    .map(({ at, excess }) => ({ at, total: (total += excess) }));
}

function judgementOf(each: Case, verdict: Verdict): Judgement {
  const { world, index, template, truth } = each;
  const own = verdict.culprits.find((culprit) => culprit.template.key === template.key);
  const from = lookedAtFrom(truth);
  const trueExcess = recordedBetween(world, { from, to: truth.to })
    .filter(({ cause }) => cause === index)
    .reduce((sum, { excess: part }) => sum + part, 0);
  return {
    probability: own?.probability ?? 0,
    named: own?.named ?? false,
    excess: own?.excess ?? 0,
    trueExcess,
    share: own?.share ?? 0,
    trueShare: trueShare(world, { index, from: verdict.excess.since, to: truth.to }),
    shareInterval: shareIntervalOf(own),
    liftInterval: own ? own.lift : null,
  };
}

/**
 * Share of a template in all that left beyond what was to be expected on average days over the time that the verdict
 * speaks of; as there, the whole is at least what culprits have brought.
 */
function trueShare(world: World, { index, from, to }: { index: number; from: EpochMs; to: EpochMs }): number {
  let surplus = 0;
  const byTemplate = world.templates.map(() => 0);
  for (const optOut of recordedBetween(world, { from, to })) {
    surplus += optOut.surplus;
    if (optOut.cause >= 0) byTemplate[optOut.cause] = (byTemplate[optOut.cause] ?? 0) + optOut.excess;
  }
  const owed = byTemplate
    .filter((_, template) => world.templates[template]?.truth)
    .reduce((sum, excess) => sum + Math.max(0, excess), 0);
  const all = Math.max(surplus, owed);
  return all > 0 ? Math.max(0, byTemplate[index] ?? 0) / all : 0;
}

function recordedBetween({ optOuts }: World, { from, to }: { from: EpochMs; to: EpochMs }): WorldOptOut[] {
  return optOuts.filter(({ at }) => at >= from && at < to);
}

/** The interval of the share, once verdicts give one. */
function shareIntervalOf(culprit: object | undefined): { low: number; high: number } | null {
  if (!culprit || !('shareInterval' in culprit)) return null;
  const interval = culprit.shareInterval;
  if (typeof interval !== 'object' || interval === null || !('low' in interval) || !('high' in interval))
    return null;
  const { low, high } = interval;
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
}

function lookedAtFrom({ from, to }: WorldCulprit): EpochMs {
  return Math.max(from, to - LOOK_BACK_DAYS * DAY_MS);
}

function dayOf(world: World, at: EpochMs): number {
  return Math.round((at - world.start) / DAY_MS);
}
