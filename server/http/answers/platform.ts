import { z } from 'zod';
import { GRAPH_PROBLEM_KINDS } from '../../core/graph-problem.ts';
import { POLL_KINDS } from '../../core/platform-status.ts';
import { count, instant, instantOrNull, textOrNull } from './common.ts';

const number = z.int().nullable();

/** How asking the platform goes. */
export const platformState = z
  .object({
    state: z.enum(['connected', 'not connected']),
    polls: z.array(
      z.object({
        waba: z.string(),
        kind: z.enum(POLL_KINDS),
        triedAt: instantOrNull,
        doneAt: instantOrNull,
        ageMs: count.nullable(),
        problem: z
          .object({
            kind: z.enum(GRAPH_PROBLEM_KINDS),
            status: number,
            code: number,
            subcode: number,
            traceId: textOrNull,
            waitMs: number,
            place: textOrNull,
            text: z.string(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({
    id: 'PlatformState',
    description:
      'Of each account and kind of data when it was last asked for and last answered in full. `not connected`: there is no token.',
  });

/** What `GET /v1/platform/templates` answers. */
export const platformTemplatesAnswer = z.object({
  templates: z.array(
    z.object({
      template: z.string(),
      waba: z.string(),
      days: z.array(
        z.object({
          day: z.string().meta({ format: 'date', description: 'a day of UTC' }),
          product: z.string(),
          sent: count.nullable(),
          delivered: count.nullable(),
          read: count.nullable(),
          optOutClicks: count.meta({ description: 'taps on quick replies that ask to stop' }),
          clicks: z.array(z.object({ type: z.string(), content: z.string(), count })),
          polledAt: instant,
        }),
      ),
    }),
  ),
});
