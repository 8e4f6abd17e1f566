import { z } from 'zod';
import { EVENT } from '../../ingest/event-schemas.ts';
import { SENT_MESSAGE } from '../../ingest/meta/sent-message.ts';
import { REGISTRATION_SCHEMA } from '../../ingest/send-schemas.ts';
import { eventsAnswer, sendsAnswer, sentMessagesAnswer } from '../answers/ingest.ts';
import { MAX_SENDS } from '../read-entries.ts';
import { describe, json, takes } from '../openapi/describe.ts';
import { NDJSON } from '../openapi/media.ts';

const GZIP = 'The body may be packed (`Content-Encoding: gzip`), 3 MB at most, packed and unpacked.';
const PARTS =
  'Entries that are wrong are named and the others are taken; when none is right, the answer is 400 with the same members under `details`.';

const consented = {
  type: 'consent',
  at: '2026-06-01T09:30:00-03:00',
  contact: '5511990000001',
  topic: 'offers',
  action: 'grant',
  source: 'web-form',
  wording: 'offers-v2',
} as const;

const left = {
  type: 'opt-out',
  at: '2026-06-02T18:05:00-03:00',
  contact: '5511990000003',
  channel: 'link',
  topic: 'offers',
  reason: 'lost-interest',
} as const;

export const POST_EVENTS = describe({
  id: 'postEvents',
  tag: 'send',
  summary: 'Take in events',
  detail: `One event a line, in the format of event files; at most 10,000 lines. ${PARTS} ${GZIP}`,
  answers: {
    200: json(eventsAnswer, {
      description: 'What was taken is on disk.',
      example: { accepted: 2, rejected: 0, errors: [] },
    }),
  },
  errors: ['unavailable'],
});

/** One event a line; one alone is JSON. */
export const EVENT_LINES = takes([
  { type: 'application/json', schema: EVENT, example: consented },
  { type: NDJSON, schema: EVENT, example: linesOf([consented, left]) },
]);

const registered = {
  message: 'wamid.HBgNEXAMPLE0001',
  template: '9001',
  contact: '5511990000001',
  at: '2026-06-01T14:00:00-03:00',
  topic: 'offers',
  campaign: '88',
  phoneNumberId: '700800900100201',
};

export const REGISTER_SENDS = describe({
  id: 'registerSends',
  tag: 'send',
  summary: 'Say which template a message was',
  detail: `Before or after the first status of the message, and as often as you like. ${PARTS} ${GZIP}`,
  answers: {
    200: json(sendsAnswer, {
      description: 'What was taken is on disk.',
      example: {
        accepted: 1,
        rejected: 1,
        errors: [{ index: 1, field: 'template', message: 'template is missing; a send needs it' }],
      },
    }),
  },
  errors: ['unavailable'],
});

export const SENDS = takes([
  {
    type: 'application/json',
    schema: listOrOne(REGISTRATION_SCHEMA),
    example: {
      sends: [
        registered,
        {
          message: 'wamid.HBgNEXAMPLE0002',
          template: { name: 'winter_sale', language: 'pt_BR' },
          contact: { phone: '5511990000002', bsuid: 'BR.1000000000002', externalId: 'AUR-2' },
          at: 1_780_333_200_000,
        },
      ],
    },
  },
  { type: NDJSON, schema: REGISTRATION_SCHEMA, example: linesOf([registered]) },
]);

const sent = {
  request: {
    messaging_product: 'whatsapp',
    to: '5511990000001',
    type: 'template',
    template: { name: 'winter_sale', language: { code: 'pt_BR' } },
  },
  response: { messages: [{ id: 'wamid.HBgNEXAMPLE0003' }] },
  sentAt: 1_780_333_200_000,
};

export const REGISTER_SENT_MESSAGES = describe({
  id: 'registerSentMessages',
  tag: 'send',
  summary: 'Hand over what you sent and what the platform answered',
  detail: `Both verbatim; the registration is taken from them, and nothing else is kept. Messages without a template, and sends that the platform refused, are skipped. ${PARTS} ${GZIP}`,
  answers: {
    200: json(sentMessagesAnswer, {
      description: 'What was taken is on disk.',
      example: {
        accepted: 1,
        rejected: 0,
        errors: [],
        skipped: [{ index: 1, reason: 'refused', detail: '131026' }],
      },
    }),
  },
  errors: ['unavailable'],
});

export const SENT_MESSAGES = takes([
  { type: 'application/json', schema: listOrOne(SENT_MESSAGE), example: sent },
  { type: NDJSON, schema: SENT_MESSAGE, example: linesOf([sent, sent]) },
]);

function listOrOne<S extends z.ZodType>(entry: S) {
  return z.union([z.object({ sends: z.array(entry).max(MAX_SENDS) }), entry]);
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n');
}
