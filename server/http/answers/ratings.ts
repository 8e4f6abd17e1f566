import { z } from 'zod';
import { QUALITY_RATINGS } from '../../core/quality-rating.ts';
import { instant, instantOrNull, namedTemplate, share, textOrNull } from './common.ts';
import { platformState } from './platform.ts';

const rating = z.enum(QUALITY_RATINGS);

export const ladderPosition = z.object({
  step: z.int().min(0).max(3),
  pausedUntil: instantOrNull,
  isPaced: z.boolean(),
  next: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('pause'), hours: z.number() }),
      z.object({ kind: z.literal('disable') }),
    ])
    .nullable(),
});

const rated = {
  rating,
  since: instantOrNull,
  history: z.array(z.object({ at: instant, rating })),
  forecast: z
    .object({
      probability: share,
      parts: z.array(z.object({ feature: z.string(), logOdds: z.number() })),
    })
    .nullable()
    .meta({ description: 'of a worse rating within `forecastDays`' }),
};

/** What `GET /v1/ratings` answers. */
export const ratingsAnswer = z
  .object({
    asOf: instant,
    model: z.string(),
    forecastDays: z.int(),
    numbers: z.array(
      z.object({
        number: z.string(),
        ...rated,
        status: textOrNull,
        limit: textOrNull,
        checkedAt: instantOrNull,
        days: z
          .array(
            z.object({
              day: z.string().meta({ format: 'date' }),
              lowest: rating,
              status: textOrNull,
              limit: textOrNull,
            }),
          )
          .meta({ description: 'business days of the last 30 on which the platform told of it' }),
      }),
    ),
    reached: z.int().nullable().meta({
      description:
        'people who got a template message in the 24 h before `asOf`, or, of a large account, some minutes earlier, from any number: the limit of the platform is of all numbers together; null: not known any more',
    }),
    templates: z.array(
      z.object({
        template: namedTemplate,
        ...rated,
        ladder: ladderPosition,
      }),
    ),
    platform: platformState,
  })
  .meta({ id: 'Ratings' });
