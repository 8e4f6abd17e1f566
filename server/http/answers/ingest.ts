import { z } from 'zod';
import { count, instant } from './common.ts';

const taken = {
  accepted: count.meta({ description: 'entries that are on disk' }),
  rejected: count,
};

const sendFault = z.object({ index: count, field: z.string(), message: z.string() });

/** What became of the lines of a body; the first 100 of the rejected are named. */
export const eventsAnswer = z.object({
  ...taken,
  errors: z.array(z.object({ line: count, field: z.string(), message: z.string() })),
});

export const sendsAnswer = z.object({ ...taken, errors: z.array(sendFault) });

export const sentMessagesAnswer = z.object({
  ...taken,
  errors: z.array(sendFault),
  skipped: z.array(
    z.object({ index: count, reason: z.enum(['no-template', 'refused']), detail: z.string().nullable() }),
  ),
});

export const linksAnswer = z.object({
  links: z.array(
    z.object({
      index: count,
      token: z.string().meta({ description: 'what follows the last slash of `url`' }),
      url: z.string().meta({ format: 'uri' }),
      expiresAt: instant,
    }),
  ),
  rejected: count,
  errors: z.array(sendFault),
});
