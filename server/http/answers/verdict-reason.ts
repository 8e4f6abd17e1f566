import { z } from 'zod';
import { POLICY_SEVERITIES } from '../../core/policy-finding.ts';
import { count, instant, namedTemplate, ratio, textOrNull } from './common.ts';

/** The same in words, in the language of the service. */
export const text = z.string();

/** Why a template is listed. */
export const reason = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('new-template'),
      addedAt: instant,
      known: z.enum(['given', 'announced', 'evidence']),
      ageDays: z.number(),
      addedBy: textOrNull,
      owner: textOrNull,
      text,
    }),
    z.object({
      kind: z.literal('changed-template'),
      changes: z.array(
        z.object({
          at: instant,
          kind: z.enum(['edited', 'category', 'unpaused', 'topic']),
          from: z.string().exactOptional(),
          to: z.string().exactOptional(),
        }),
      ),
      text,
    }),
    z.object({
      kind: z.literal('topic-mismatch'),
      topic: textOrNull,
      basis: textOrNull,
      outsideShare: z.number(),
      usualOutsideShare: z.number(),
      rateOutside: z.number().nullable(),
      rateInside: z.number().nullable(),
      lift: ratio.nullable(),
      usualRatio: z.number(),
      keep: count,
      leaveOut: count,
      unknown: count,
      text,
    }),
    z.object({
      kind: z.literal('rate-above-baseline'),
      rate: z.number(),
      expectedRate: z.number(),
      optOuts: z.number(),
      expected: z.number(),
      lift: ratio,
      reference: z.enum(['own', 'group']),
      group: z.string(),
      text,
    }),
    z.object({
      kind: z.literal('platform-comparison'),
      at: instant,
      windowDays: z.int(),
      other: namedTemplate,
      blockedMore: z.boolean(),
      blockReason: textOrNull,
      text,
    }),
    z.object({
      kind: z.literal('policy'),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.enum(POLICY_SEVERITIES),
          source: z.enum(['template', 'values']),
        }),
      ),
      text,
    }),
  ])
  .meta({ id: 'Reason', description: 'Why a template is listed, in numbers.' });
