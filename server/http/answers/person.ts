import { z } from 'zod';
import { count, instant, instantOrNull, namedTemplate, share, textOrNull } from './common.ts';

const message = z.object({
  number: count,
  template: namedTemplate.nullable(),
  service: z.boolean(),
  topic: textOrNull,
  basis: textOrNull,
  campaign: textOrNull,
  phoneNumberId: textOrNull,
  at: instant,
  sentAt: instantOrNull,
  deliveredAt: instantOrNull,
  readAt: instantOrNull,
  failedAt: instantOrNull,
  failCode: z.int().nullable(),
  consentClass: z.enum(['granted', 'withdrawn', 'never', 'unknown']),
  grant: z.object({ at: instant, recordedAt: instant, recordedLater: z.boolean() }).nullable(),
  grantedLaterAt: instantOrNull,
  afterOptOut: z.object({ kind: z.string(), since: instantOrNull }).nullable(),
});

const optOut = z.object({
  at: instant,
  channel: z.string(),
  scope: z.string(),
  topic: textOrNull,
  reason: z.string(),
  rule: z.string(),
  confidence: z.number(),
  standing: z.enum(['waiting', 'counted', 'undone']),
  repeats: count,
  templates: z.array(z.object({ template: namedTemplate, share, exact: z.boolean() })),
});

/** Everything known of one person. */
export const personAnswer = z
  .object({
    at: instant,
    identities: z.array(
      z.object({
        kind: z.enum(['phone', 'bsuid', 'external']),
        value: textOrNull,
        from: instantOrNull,
        until: instantOrNull,
      }),
    ),
    consents: z.array(
      z.object({
        at: instant,
        recordedAt: instant,
        topic: z.string(),
        action: z.enum(['grant', 'withdraw']),
        source: textOrNull,
        wording: textOrNull,
        evidence: textOrNull,
        actor: textOrNull,
        expiresAt: instantOrNull,
      }),
    ),
    messages: z.array(message),
    optOuts: z.array(optOut),
    suppressions: z.array(
      z.object({ scope: z.string(), topic: textOrNull, since: instant, provisional: z.boolean() }),
    ),
    disclosures: z.array(z.object({ at: instant, actor: z.string(), action: z.string(), sure: z.boolean() })),
    bodies: z.object({ naming: count, unjudged: count }),
    record: z.array(
      z.object({
        at: instant,
        recordedAt: instant,
        kind: z.string(),
        message: count.nullable(),
        template: namedTemplate.nullable(),
        topic: textOrNull,
        details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      }),
    ),
    purposes: z.array(
      z.object({ category: z.string(), purpose: z.string(), legal: z.string(), kept: z.string() }),
    ),
    recipients: z.string(),
    rights: z.array(z.string()),
  })
  .meta({ id: 'Person', description: 'Everything that is known of one person.' });

/** What an erasure came to. */
export const erasureAnswer = z
  .object({
    erasedAt: instant,
    identities: count,
    events: count,
    bodiesChanged: count,
    bodiesDeleted: count,
    unjudged: count,
    purged: z.boolean(),
  })
  .meta({ id: 'Erasure', description: 'What was taken out, as counts.' });
