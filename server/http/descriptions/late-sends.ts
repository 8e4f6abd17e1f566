import { z } from 'zod';
import { count, instant, instantOrNull, namedTemplate } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const lateSendsAnswer = z.object({
  from: instant,
  to: instant,
  templates: z.array(
    z.object({
      template: namedTemplate,
      late: count.meta({ description: 'messages, of the whole period' }),
      delivered: count,
      people: count,
      lastAt: instant,
      seenUntil: instantOrNull.meta({ description: 'up to when somebody has looked already' }),
    }),
  ),
});

export const LIST_LATE_SENDS = describe({
  id: 'listLateSends',
  tag: 'decide',
  summary: 'Templates that were sent after an opt-out, and that nobody has looked at since',
  detail: 'Of the last 30 days, the latest first; `GET /v1/practice` has the whole ledger.',
  answers: {
    200: json(lateSendsAnswer, {
      description: 'What waits for a look.',
      example: {
        from: '2026-05-03T21:00:00.000Z',
        to: '2026-06-02T21:00:00.000Z',
        templates: [
          {
            template: { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' },
            late: 3,
            delivered: 3,
            people: 2,
            lastAt: '2026-06-02T19:12:00.000Z',
            seenUntil: null,
          },
        ],
      },
    }),
  },
});

export const LOOK_AT_LATE_SENDS = describe({
  id: 'lookAtLateSends',
  tag: 'decide',
  summary: 'Say that somebody has looked at them',
  detail:
    '`seenUntil`: the `lastAt` that was looked at; what is sent later waits again. Null takes the look back. Messages whose template is not known have an empty key in the list; here it is `unknown`.',
  example: { seenUntil: '2026-06-02T19:12:00.000Z' },
  answers: {
    200: json(z.object({ seenUntil: instantOrNull }), {
      description: 'The template waits no more.',
      example: { seenUntil: '2026-06-02T19:12:00.000Z' },
    }),
  },
  errors: ['not-found'],
});
