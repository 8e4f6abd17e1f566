import { z } from 'zod';
import { POLICY_RULE_IDS, POLICY_SEVERITIES } from '../../core/policy-finding.ts';
import { count, instant, instantOrNull, textOrNull } from './common.ts';

const template = {
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

const finding = z
  .object({
    rule: z.enum(POLICY_RULE_IDS),
    severity: z.enum(POLICY_SEVERITIES),
    reference: z.string(),
    source: z.enum(['template', 'values']),
    language: textOrNull,
    where: z
      .object({
        component: z.enum(['HEADER', 'BODY', 'FOOTER', 'BUTTON', 'LIMITED_TIME_OFFER']),
        member: z.enum(['text', 'url']),
        card: z.int().nullable(),
        button: z.int().nullable(),
        from: z.int(),
        to: z.int(),
        text: textOrNull,
      })
      .nullable(),
    waiver: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Finding', description: 'A rule that a template seems to break.' });

export const templatesAnswer = z.object({
  templates: z.array(z.object({ ...template, findings: z.array(finding) })),
});

export const unmappedAnswer = z.object({ templates: z.array(z.object(template)) });
