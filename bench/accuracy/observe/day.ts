import type { Verdict } from '../../../server/analysis/verdict.ts';
import { BUCKET_MS, DAY_MS, bucketOf, type EpochMs } from '../../../server/core/time.ts';
import type { AccountDay, TemplateDay } from '../record.ts';
import { truthAt, type Truth } from '../world/truth.ts';
import type { World, WorldTemplate } from '../world/world.ts';
import type { DetectorScores } from './detector-scores.ts';
import { rightOutcomes } from './right-outcomes.ts';

/** What a verdict at the end of a day says about everything active, beside what is true. */
export function observeDay(
  world: World,
  { at, verdict, scores }: { at: EpochMs; verdict: Verdict; scores: DetectorScores },
): { templateDays: TemplateDay[]; accountDay: AccountDay } {
  const day = Math.round((at - world.start) / DAY_MS) - 1;
  const listed = new Map(verdict.culprits.map((culprit) => [culprit.template.key, culprit]));
  const truths = new Map<string, Truth>();
  const templateDays = world.templates.flatMap((template, index): TemplateDay[] => {
    if (!isActive(world, template, at)) return [];
    const truth = truthAt(world, template, at);
    truths.set(template.key, truth);
    const culprit = listed.get(template.key);
    return [
      {
        template: index,
        day,
        label: truth.label,
        excess: truth.excess,
        lift: truth.lift,
        injected: truth.injected,
        kind: kindOf(template, day),
        bornDay: template.bornDay,
        probability: culprit?.probability ?? 0,
        named: culprit?.named ?? false,
        estimatedExcess: culprit?.excess ?? 0,
        estimatedShare: culprit?.share ?? 0,
        scores: scores.map((byTemplate) => byTemplate[index]?.[day] ?? Number.NaN),
        reasons: culprit?.reasons.map(({ kind }) => kind) ?? [],
      },
    ];
  });
  const labelOf = (key: string) => truths.get(key)?.label ?? 'innocent';
  const named = verdict.culprits
    .filter((culprit) => culprit.named)
    .map(({ template }) => labelOf(template.key));
  return {
    templateDays,
    accountDay: {
      day,
      outcome: verdict.outcome,
      right: rightOutcomes(world, { at, truths: [...truths.values()] }),
      innocentNamed: named.includes('innocent'),
      culpritNamed: named.includes('culprit'),
      top: named[0] ?? null,
    },
  };
}

/** Whether anything of a template was delivered in the seven days before. */
function isActive(world: World, { delivered }: WorldTemplate, at: EpochMs): boolean {
  const to = bucketOf(at) - bucketOf(world.start);
  const from = Math.max(0, to - (7 * DAY_MS) / BUCKET_MS);
  return delivered.subarray(from, to).some((count) => count > 0);
}

function kindOf({ truth, decoy, bornDay }: WorldTemplate, day: number): TemplateDay['kind'] {
  if (truth) return truth.kind;
  if (decoy) return decoy;
  return bornDay >= 0 && day - bornDay < 8 ? 'new' : 'old';
}
