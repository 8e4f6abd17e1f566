import { z } from 'zod';
import { count, instant, instantOrNull, namedTemplate, share, shareOrNull, textOrNull } from './common.ts';
import { mailHealth } from './mails.ts';
import { platformState } from './platform.ts';

export const dataHealthAnswer = z
  .object({
    pending: z.object({ count, oldestAt: instantOrNull, oldestAgeMs: count.nullable() }),
    quarantined: count,
    drops: z.array(z.object({ reason: z.string(), detail: z.string(), n: count })),
    deliveries: count,
    unlinkedShare: shareOrNull.meta({
      description: 'of the deliveries of seven days, those whose template nobody named',
    }),
    inferredShare: shareOrNull.meta({
      description: 'of those, the ones whose file gave no message id',
    }),
    lastWebhookAt: instantOrNull,
    jobs: z.array(
      z.object({
        job: z.string(),
        period: z.string(),
        state: z.string(),
        claimedAt: instant,
        finishedAt: instantOrNull,
      }),
    ),
    mail: mailHealth.nullable().meta({ description: 'null: no mail server is set up' }),
    platform: platformState,
  })
  .meta({ id: 'DataHealth', description: 'How well the data comes in.' });

export const quarantineAnswer = z.object({
  quarantine: z.array(
    z.object({ id: count, at: instant, source: z.string(), reason: z.string(), detail: textOrNull }),
  ),
});

export const reviewsAnswer = z.object({
  reviews: z.array(
    z.object({
      subject: z.string(),
      at: instant,
      rule: z.string(),
      channel: z.string(),
      confidence: share,
      template: namedTemplate.nullable(),
    }),
  ),
  total: count,
});
