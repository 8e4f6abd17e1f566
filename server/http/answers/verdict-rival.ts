import { z } from 'zod';
import { count, instant, namedTemplate, ratio } from './common.ts';
import { text } from './verdict-reason.ts';

/** Explanations that stand beside the suspects. */
export const rival = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('account-wide-shift'),
      probability: z.number(),
      shift: z.number(),
      since: instant,
      text,
    }),
    z.object({ kind: z.literal('error-burst'), optOuts: count, from: instant, to: instant, text }),
    z.object({
      kind: z.literal('feed-gap'),
      from: instant,
      to: instant,
      hours: z.number(),
      usualDeliveries: z.number(),
      text,
    }),
    z.object({
      kind: z.literal('provider-outage'),
      from: instant,
      to: instant,
      hours: z.number(),
      failed: count,
      share: z.number(),
      usualShare: z.number(),
      text,
    }),
    z.object({
      kind: z.literal('fresh-import'),
      template: namedTemplate.nullable(),
      since: instant,
      share: z.number(),
      usualShare: z.number(),
      text,
    }),
    z.object({
      kind: z.literal('frequency-pressure'),
      perWeek: z.number(),
      usualPerWeek: z.number(),
      perMonth: z.number(),
      usualPerMonth: z.number(),
      least: z.number(),
      ratio,
      curve: z.array(
        z.object({
          least: z.number(),
          most: z.number().nullable(),
          deliveries: z.number(),
          optOuts: z.number(),
          ratio: ratio.nullable(),
        }),
      ),
      explains: z.array(z.object({ template: namedTemplate, share: z.number().nullable() })),
      text,
    }),
    z.object({ kind: z.literal('unlinked'), share: z.number(), text }),
    z.object({ kind: z.literal('immature'), since: instant, matured: z.number(), text }),
    z.object({
      kind: z.literal('busy-template'),
      template: namedTemplate,
      beside: namedTemplate,
      shared: z.number(),
      optOuts: z.number(),
      text,
    }),
  ])
  .meta({ id: 'Rival', description: 'Another explanation that stands beside the suspects.' });
