import { z } from 'zod';
import { POLICY_SEVERITIES } from '../../core/policy-finding.ts';
import { QUALITY_RATINGS } from '../../core/quality-rating.ts';
import { REVIEW_SIGNS } from '../../analysis/templates/review-priority.ts';
import { REVIEW_STATES, REVIEW_VIEWS } from '../../core/review-view.ts';
import { count, instantOrNull, interval, share, shareOrNull, textOrNull } from './common.ts';
import { ladderPosition } from './ratings.ts';

const numberOrNull = z.number().nullable();

/** What the table of templates shows of one. */
export const templateReview = z
  .object({
    rating: z.object({ value: z.enum(QUALITY_RATINGS), since: instantOrNull, isFalling: z.boolean() }),
    age: z.object({
      addedAt: instantOrNull,
      known: z
        .enum(['given', 'announced', 'evidence'])
        .nullable()
        .meta({ description: 'how `addedAt` is known; null: it may be far older' }),
      isNew: z.boolean(),
    }),
    firstDeliveredAt: instantOrNull,
    week: z
      .object({
        deliveries: count,
        optOuts: z.number(),
        exact: count.meta({ description: 'of the opt-outs, those that answered a message of it' }),
        rate: numberOrNull,
        interval: interval.nullable(),
        expected: numberOrNull,
        change: numberOrNull.meta({ description: 'opt-outs per expected one' }),
        consent: z.object({
          granted: count,
          outside: count,
          unknown: count,
          coverage: shareOrNull.meta({ description: 'with consent, of those of whom it is known' }),
          known: share,
        }),
      })
      .meta({ description: 'the last seven times 24 hours; opt-outs without a message by weight' }),
    basis: textOrNull,
    policy: z.object({ findings: count, gravest: z.enum(POLICY_SEVERITIES).nullable() }),
    status: textOrNull,
    isPaused: z.boolean(),
    ladder: ladderPosition.nullable(),
    owner: textOrNull,
    addedBy: textOrNull,
    probability: shareOrNull.meta({ description: 'of the latest verdict; null: not listed in it' }),
    isNamed: z.boolean(),
    signs: z.array(z.object({ kind: z.enum(REVIEW_SIGNS), weight: share })),
    priority: share.meta({ description: 'what to look at first; methods.md#review-priority' }),
    state: z.enum(REVIEW_STATES),
    views: z.array(z.enum(REVIEW_VIEWS)),
    days: z
      .array(z.object({ deliveries: count, optOuts: z.number() }))
      .meta({ description: 'one entry for each of `days` of the answer' }),
  })
  .meta({ id: 'TemplateReview', description: 'How a template does, and whether it needs a look.' });
