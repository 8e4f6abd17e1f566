import { z } from 'zod';
import { count } from '../answers/common.ts';
import { recipientAnswer } from '../answers/mails.ts';
import { BOUNCES } from '../mails/bounce-body.ts';
import { describe, json, takes } from '../openapi/describe.ts';
import { RECIPIENT_EXAMPLE } from './mails.ts';

export const POST_BOUNCES = describe({
  id: 'postBounces',
  tag: 'send',
  summary: 'Tell of mails of this service that came back',
  detail:
    'A delivery status notification (RFC 3464) as it came, or notices as JSON. `permanent` ends the mails of the recipient until an admin says that the address takes mails again; `transient` and every other `kind` is kept and counted. A notice is about the mail with this `messageId`, else about the `address`; a delivery status notification only counts when it quotes a mail of the last 90 days. The same notice (kind, code, instant) again changes nothing.',
  answers: {
    200: json(
      z.object({
        permanent: count,
        transient: count,
        other: count.meta({ description: 'of kinds that are not known here' }),
        known: count.meta({ description: 'told before' }),
        unmatched: count.meta({ description: 'about no mail and no recipient of this service' }),
      }),
      {
        description: 'What became of the notices.',
        example: { permanent: 1, transient: 0, other: 0, known: 0, unmatched: 0 },
      },
    ),
  },
  errors: ['too-large'],
});

export const BOUNCE_BODIES = takes([
  {
    type: 'application/json',
    schema: BOUNCES,
    example: {
      messageId: '<6f1d@example.com>',
      kind: 'permanent',
      code: '5.1.1',
      at: '2026-06-02T20:41:00Z',
    },
  },
  { type: 'message/rfc822', schema: null },
]);

export const CLEAR_BOUNCE = describe({
  id: 'clearBounce',
  tag: 'members',
  summary: 'Send mails again to an address that took none',
  detail: 'What came back stays in `bounces`; told of again, it does not end the mails once more.',
  answers: {
    200: json(recipientAnswer, {
      description: 'As it holds now.',
      example: { recipient: RECIPIENT_EXAMPLE },
    }),
  },
  errors: ['not-found'],
});
