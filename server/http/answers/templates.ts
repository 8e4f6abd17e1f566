import { z } from 'zod';
import { POLICY_RULE_IDS, POLICY_SEVERITIES } from '../../core/policy-finding.ts';
import { count, instant, instantOrNull, textOrNull } from './common.ts';
import { templateReview } from './template-review.ts';

export const template = {
  key: z.string(),
  id: textOrNull,
  name: textOrNull,
  language: textOrNull,
  category: textOrNull,
  topic: textOrNull,
  firstSeenAt: instantOrNull,
  deliveries: count,
  optOuts: z.number(),
};

/** Where a text stands in a template. */
export const textPlace = {
  component: z.enum(['HEADER', 'BODY', 'FOOTER', 'BUTTON', 'LIMITED_TIME_OFFER']),
  member: z.enum(['text', 'url']),
  card: z.int().nullable(),
  button: z.int().nullable(),
};

export const finding = z
  .object({
    rule: z.enum(POLICY_RULE_IDS),
    severity: z.enum(POLICY_SEVERITIES),
    reference: z.string(),
    source: z.enum(['template', 'values']),
    language: textOrNull,
    where: z
      .object({
        ...textPlace,
        from: z.int(),
        to: z.int(),
        text: textOrNull,
      })
      .nullable(),
    waiver: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Finding', description: 'A rule that a template seems to break.' });

export const templatesAnswer = z.object({
  asOf: instant,
  zone: z.string().meta({ description: "IANA zone of the account's business days" }),
  days: z
    .array(z.string().meta({ format: 'date' }))
    .meta({ description: 'business days, the last one under way' }),
  templates: z.array(z.object({ ...template, findings: z.array(finding), review: templateReview })),
});

export const unmappedAnswer = z.object({
  templates: z.array(
    z.object({
      ...template,
      suggestion: z.object({ topic: z.string(), like: textOrNull }).nullable().meta({
        description:
          'what it may be about, by its name; `like`: the mapped template with a similar name, null where the topic itself stands in it',
      }),
    }),
  ),
  topics: z.array(z.string()).meta({ description: 'all that the account knows' }),
});
