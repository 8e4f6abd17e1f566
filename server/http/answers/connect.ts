import { z } from 'zod';
import { CONNECT_STATES } from '../../core/connect/connect-check.ts';
import { GRAPH_PROBLEM_KINDS } from '../../core/graph-problem.ts';
import { count, instant, instantOrNull, share, textOrNull } from './common.ts';

const problem = z
  .object({
    kind: z.enum(GRAPH_PROBLEM_KINDS),
    status: z.int().nullable(),
    code: z.int().nullable(),
    subcode: z.int().nullable(),
    traceId: textOrNull,
    waitMs: z.number().nullable(),
    place: textOrNull,
    text: z.string(),
  })
  .meta({ description: 'Why the platform gave no usable answer, and in `text` what to do.' });

const rankedTemplate = z.object({
  id: z.string(),
  name: textOrNull,
  language: textOrNull,
  delivered: count,
  clicks: count,
  rate: z.number().min(0),
  usualRate: share,
  usual: z.enum(['own', 'group']),
  expected: z.number().min(0),
  beyond: count.meta({ description: 'clicks above what chance explains' }),
});

/** What `GET /v1/connect` answers. */
export const connectAnswer = z
  .object({
    at: instant,
    wiredUp: z.boolean(),
    checks: z.array(
      z.looseObject({ says: z.string(), state: z.enum(CONNECT_STATES), text: z.string() }).meta({
        description: 'One thing found out; further members depend on `says`. `text` is for people.',
      }),
    ),
    ranking: z.object({
      basis: z.literal('button-clicks'),
      consent: z.literal('unknown'),
      accounts: z
        .array(
          z.union([
            z.object({
              account: z.string(),
              name: textOrNull,
              recentFrom: instant,
              earlierFrom: instantOrNull,
              templates: z.array(rankedTemplate),
            }),
            z.object({ account: z.string(), name: textOrNull, problem }),
          ]),
        )
        .nullable()
        .meta({ description: 'null: not connected to the platform' }),
    }),
  })
  .meta({ id: 'Connection', description: 'How the account is wired up, and a first look at its templates.' });
