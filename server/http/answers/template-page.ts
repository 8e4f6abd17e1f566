import { z } from 'zod';
import { COMPARED } from '../../analysis/templates/compare-groups.ts';
import { SOURCE_KINDS } from '../../analysis/templates/compare-sources.ts';
import { RELATIONS } from '../../analysis/templates/related.ts';
import { GAP_KINDS } from '../../analysis/templates/template-page.ts';
import { SERIES_CLOCKS } from '../../analysis/templates/series.ts';
import { TIMELINE_KINDS } from '../../analysis/templates/timeline.ts';
import { WAYS_TO_STOP } from '../../core/opt-out/says-how-to-stop.ts';
import { announcedParts } from './announced.ts';
import { count, instant, interval, namedTemplate, ratio, shareOrNull, textOrNull } from './common.ts';
import { templateReview } from './template-review.ts';
import { finding, template, textPlace } from './templates.ts';

const ratedCount = {
  deliveries: count,
  optOuts: z.number(),
  rate: z.number().nullable(),
  interval: interval.nullable(),
  isFew: z.boolean().meta({ description: 'too few deliveries for the rate to say much' }),
};

const sampledRow = {
  deliveries: count.meta({ description: 'sampled' }),
  optOuts: count.meta({ description: 'sampled, of those that answer a message' }),
  isUsual: z.boolean().meta({ description: 'most deliveries are of this row' }),
  isFew: ratedCount.isFew,
  ratio: ratio.nullable().meta({ description: 'how many times as often as in the usual row' }),
};

const entry = z
  .object({ at: instant, kind: z.enum(TIMELINE_KINDS), from: textOrNull, to: textOrNull, by: textOrNull })
  .meta({ id: 'TimelineEntry', description: 'Something that happened to a template.' });

/** What `GET /v1/templates/:key` answers. */
export const templatePageAnswer = z.object({
  asOf: instant,
  zone: z.string(),
  from: instant,
  to: instant,
  days: z.array(z.string().meta({ format: 'date' })).meta({ description: 'those of `review.days`' }),
  template: z.object({ ...template, findings: z.array(finding), review: templateReview }),
  versions: z
    .array(
      z.object({
        at: instant,
        isPartial: z.boolean(),
        ways: z
          .array(z.enum(WAYS_TO_STOP))
          .nullable()
          .meta({ description: 'how it says people can stop; null: not known' }),
        texts: z.array(z.object({ ...textPlace, kind: textOrNull, text: z.string() })),
      }),
    )
    .meta({ description: 'its content from an instant on, oldest first' }),
  funnel: z.object({
    sent: count,
    delivered: count,
    read: count.nullable(),
    optOuts: z.number(),
    failed: count,
    failures: z.array(z.object({ code: z.int(), n: count })),
  }),
  consent: z.object({
    classes: z.array(
      z.object({ consent: z.enum(['granted', 'never', 'withdrawn', 'unknown']), ...ratedCount }),
    ),
    coverage: shareOrNull,
    lift: ratio.nullable(),
  }),
  channels: z.array(z.object({ channel: z.string(), optOuts: count })),
  reasons: z.array(z.object({ reason: z.string(), optOuts: count })),
  groups: z
    .array(
      z.object({
        by: z.enum(COMPARED),
        value: textOrNull,
        isOwn: z.boolean(),
        templates: count,
        ...ratedCount,
        difference: z.number().nullable().meta({ description: 'its rate less that of the template' }),
      }),
    )
    .meta({ description: 'what the account sends by language of this name, by topic and category' }),
  numbers: z
    .array(
      z.object({
        number: textOrNull.meta({ description: "the platform's id of the number; null: not known" }),
        ...ratedCount,
        difference: z.number().nullable().meta({ description: 'its rate less that of all of them' }),
      }),
    )
    .meta({
      description:
        'what it did by the business number that sent it, of opt-outs that answer a message; empty where one number sent all',
    }),
  frequency: z
    .array(
      z.object({
        least: count.meta({
          description: 'template messages that people had got in the seven days up to a delivery, with it',
        }),
        most: count.nullable().meta({ description: 'null: no end' }),
        ...sampledRow,
      }),
    )
    .meta({
      description:
        'by how much people got, of five weeks up to `asOf`: estimated from a sample of messages that is read while people leave more than usual; empty without one',
    }),
  sources: z
    .array(
      z.object({
        kind: z.enum(SOURCE_KINDS).meta({
          description:
            '`others`: sources that are not shown by name, together; `none`: people of whom no source is recorded',
        }),
        source: textOrNull.meta({ description: 'as consents name it; null unless `kind` is `source`' }),
        ...sampledRow,
      }),
    )
    .meta({
      description:
        'by the source of the first consent that people had given, of five weeks up to `asOf`: estimated from a sample that is read while people leave more than usual; empty without one, and where fewer than two sources are known',
    }),
  timeline: z.array(entry).meta({ description: 'the latest first' }),
  related: z.array(
    z.object({ template: namedTemplate, relations: z.array(z.enum(RELATIONS)), ...ratedCount }),
  ),
});

/** What `GET /v1/series` and `GET /v1/templates/:key/series` answer. */
export const seriesAnswer = z
  .object({
    asOf: instant,
    zone: z.string(),
    clock: z.enum(SERIES_CLOCKS),
    from: instant,
    to: instant,
    points: z.array(
      z.object({
        day: z.string().meta({ format: 'date' }),
        from: instant,
        to: instant,
        isComplete: z.boolean().meta({ description: 'false: the day is under way' }),
        deliveries: count,
        exact: count.meta({ description: 'opt-outs that answer a message' }),
        inferred: z.number().meta({ description: 'the others, by weight' }),
        optOuts: z.number(),
        rate: z.number().nullable(),
        interval: interval.nullable(),
        isAnnounced: z
          .boolean()
          .meta({ description: 'it was announced: twice the usual is still in the range' }),
        expected: z
          .object({ optOuts: z.number(), low: count, high: count })
          .nullable()
          .meta({ description: 'what the analysis expects, and what 95 of 100 usual days stay in' }),
      }),
    ),
    gaps: z.array(z.object({ kind: z.enum(GAP_KINDS), from: instant, to: instant })).meta({
      description: 'stretches of the last seven days in which nothing came in, or the provider failed',
    }),
    announced: z.array(z.object(announcedParts)).meta({ description: 'what members announced of the range' }),
    markers: z.array(entry).meta({ description: 'what may explain a bend' }),
  })
  .meta({ id: 'Series', description: 'Opt-outs by business day beside what was to be expected.' });
