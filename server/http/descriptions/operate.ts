import { z } from 'zod';
import { dataHealthAnswer, quarantineAnswer } from '../answers/operate.ts';
import { describe, json } from '../openapi/describe.ts';
import { PLATFORM_EXAMPLE } from './platform-example.ts';

export const GET_LIVE = describe({
  id: 'getLive',
  tag: 'operate',
  summary: 'Whether the process runs',
  answers: {
    200: json(z.object({ status: z.literal('live') }), {
      description: 'It does.',
      example: { status: 'live' },
    }),
  },
});

export const GET_READY = describe({
  id: 'getReady',
  tag: 'operate',
  summary: 'Whether the process can work',
  answers: {
    200: json(z.object({ status: z.literal('ready') }), {
      description: 'The database answers and has the schema of this program.',
      example: { status: 'ready' },
    }),
  },
  errors: ['unavailable'],
});

export const GET_DATA_HEALTH = describe({
  id: 'getDataHealth',
  tag: 'operate',
  summary: 'How well the data comes in',
  answers: {
    200: json(dataHealthAnswer, {
      description: 'Over the last seven days.',
      example: {
        pending: { count: 0, oldestAt: null, oldestAgeMs: null },
        quarantined: 0,
        drops: [{ reason: 'unknown-field', detail: 'flows', n: 3 }],
        deliveries: 91_000,
        unlinkedShare: 0.07,
        inferredShare: 0,
        lastWebhookAt: '2026-06-02T20:59:58.120Z',
        jobs: [
          {
            job: 'analyse',
            period: '2026-06-02T21:00',
            state: 'done',
            claimedAt: '2026-06-02T21:00:00.000Z',
            finishedAt: '2026-06-02T21:00:04.000Z',
          },
        ],
        mail: {
          waiting: 0,
          overdueSince: null,
          failed: 0,
          bounced: 0,
          resent: 0,
          lastSentAt: '2026-06-02T11:00:03.000Z',
          problem: null,
        },
        platform: PLATFORM_EXAMPLE,
      },
    }),
  },
});

export const LIST_QUARANTINE = describe({
  id: 'listQuarantine',
  tag: 'operate',
  summary: 'Bodies that were accepted and could not be read',
  detail: 'By their ids; ask again with the last one as `after`.',
  answers: {
    200: json(quarantineAnswer, {
      description: 'What waits to be read again.',
      example: {
        quarantine: [
          {
            id: 12,
            at: '2026-06-02T20:00:00.000Z',
            source: 'meta',
            reason: 'unknown-shape',
            detail: 'entry is missing',
          },
        ],
      },
    }),
  },
});

export const REPLAY_QUARANTINED = describe({
  id: 'replayQuarantined',
  tag: 'operate',
  summary: 'Read such a body again',
  answers: {
    200: json(z.object({ pending: z.int() }), {
      description: 'It waits its turn.',
      example: { pending: 12 },
    }),
  },
  errors: ['not-found', 'conflict'],
});
