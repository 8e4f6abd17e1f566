import type { LadderPosition } from '../../core/pause-ladder.ts';
import type { QualityRating } from '../../core/quality-rating.ts';
import type { Culprit, NamedTemplate, Verdict } from '../verdict.ts';

/** What waits for a person, by kind. `unmapped`: templates that were sent and have no topic. */
export type Waiting = { reviews: number; unmapped: number; quarantined: number };

/** Something a person has to decide. */
export type ReportDecision =
  | { kind: 'culprit'; culprit: Culprit }
  | { kind: 'number-red'; number: string }
  | { kind: 'template-stopped'; template: NamedTemplate; pauses: number }
  | { kind: 'late-sends'; late: number; people: number }
  | { kind: keyof Waiting; n: number };

export type DecisionInput = {
  verdict: Verdict;
  ratings: {
    numbers: readonly { number: string; rating: QualityRating }[];
    templates: readonly { template: NamedTemplate; rating: QualityRating; ladder: LadderPosition }[];
  };
  practice: { late: number; people: number };
  waiting: Waiting;
};

/** What needs a decision, the gravest first: named templates, numbers and templates that the platform has stopped or is
 *  about to, messages that went out after an opt-out, then what waits in the queue. */
export function decisionsOf({ verdict, ratings, practice, waiting }: DecisionInput): ReportDecision[] {
  const { late, people } = practice;
  return [
    ...verdict.culprits
      .filter(({ named }) => named)
      .map((culprit) => ({ kind: 'culprit' as const, culprit })),
    ...ratings.numbers
      .filter(({ rating }) => rating === 'RED')
      .map(({ number }) => ({ kind: 'number-red' as const, number })),
    ...ratings.templates
      .filter(({ ladder, rating }) => ladder.pausedUntil !== null || rating === 'RED')
      .map(({ template, ladder }) => ({ kind: 'template-stopped' as const, template, pauses: ladder.step })),
    ...(late > 0 ? [{ kind: 'late-sends' as const, late, people }] : []),
    ...(['reviews', 'unmapped', 'quarantined'] as const).flatMap((kind) =>
      waiting[kind] > 0 ? [{ kind, n: waiting[kind] }] : [],
    ),
  ];
}
