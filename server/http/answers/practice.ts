import { z } from 'zod';
import { OPT_OUT_CHANNELS, OPT_OUT_REASONS } from '../../core/opt-out-code.ts';
import { WAYS_TO_STOP } from '../../core/opt-out/says-how-to-stop.ts';
import { count, instant, namedTemplate, share, shareOrNull, textOrNull } from './common.ts';

const told = z
  .object({ told: count, untold: count, unknown: count, share: shareOrNull })
  .meta({ id: 'Told', description: 'Messages by whether they said how to stop.' });

const marks = {
  deliveries: count,
  control: z.object({
    offered: z.array(z.enum(WAYS_TO_STOP)).nullable(),
    taken: z.array(z.object({ channel: z.enum(OPT_OUT_CHANNELS), optOuts: count })),
  }),
  ease: z.object({
    optOuts: count,
    repeated: count,
    repeatedShare: shareOrNull,
    meanAttempts: z.number().nullable(),
    mostAttempts: count,
    unrecognised: count,
  }),
  immediacy: z.object({
    late: count,
    lateDelivered: count,
    people: count,
    lastSendHours: z.object({ p50: z.number(), p95: z.number(), most: z.number() }).nullable(),
    confirmations: count,
    undecided: count,
    unjudged: count,
    inFlight: count,
    outOfScope: count,
    consentWithdrawn: count,
  }),
  transparency: z.object({ deliveries: told, firstMessages: told }),
  reasons: z.array(z.object({ reason: z.enum(OPT_OUT_REASONS), optOuts: z.number(), share })),
};

/** What `GET /v1/practice` answers and `practice --json` prints. */
export const practiceAnswer = z
  .object({
    from: instant,
    to: instant,
    account: z.object({ ...marks, sample: z.object({ share, since: instant }) }),
    templates: z.array(
      z.object({ template: namedTemplate, category: textOrNull, topic: textOrNull, ...marks }),
    ),
    lateSends: z.array(
      z.object({
        at: instant,
        template: z.string(),
        hours: z.number(),
        scope: z.enum(['topic', 'marketing', 'all']),
        isDelivered: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Practice', description: 'How the account lets people go.' });
