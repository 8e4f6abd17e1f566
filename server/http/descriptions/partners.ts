import { z } from 'zod';
import { describe, json, takes } from '../openapi/describe.ts';

const received = json(z.object({}), { description: 'The body is on disk.', example: {} });
const SETTINGS = 'A partner that is not set up is not found.';
const SECRET = 'The secret is the password of `Authorization: Basic` or the token of `Bearer`.';
const SECRET_IN_PATH = 'For partners that cannot send a header: the secret is the last part of the path.';

export const RECEIVE_TWILIO = describe({
  id: 'receiveTwilio',
  tag: 'webhook',
  summary: "Twilio's webhook: incoming messages and status callbacks",
  detail: `A form under its own signature, \`X-Twilio-Signature\`. ${SETTINGS}`,
  proof: 'twilio',
  answers: {
    200: {
      description: 'The form is on disk; the person gets no reply.',
      media: [{ type: 'text/xml', schema: z.string(), example: '<Response/>' }],
    },
  },
  errors: ['not-found', 'unavailable'],
});

export const TWILIO_FORM = takes([
  {
    type: 'application/x-www-form-urlencoded',
    schema: z.unknown(),
    example: { MessageSid: 'SM5a1c0e', MessageStatus: 'delivered', To: 'whatsapp:+5511990000001' },
  },
]);

export const RECEIVE_GUPSHUP = describe({
  id: 'receiveGupshup',
  tag: 'webhook',
  summary: "Gupshup's webhook, version 2",
  detail: `${SECRET} ${SETTINGS}`,
  proof: 'secret',
  answers: { 200: received },
  errors: ['not-found', 'unavailable'],
});

export const RECEIVE_GUPSHUP_AT_SECRET = describe({
  id: 'receiveGupshupAtSecret',
  tag: 'webhook',
  summary: "Gupshup's webhook, version 2, with the secret in the path",
  detail: `${SECRET_IN_PATH} ${SETTINGS}`,
  proof: 'path',
  answers: { 200: received },
  errors: ['not-found', 'unavailable'],
});

export const GUPSHUP_BODY = takes([
  {
    type: 'application/json',
    schema: z.unknown(),
    example: {
      app: 'Aurora',
      timestamp: 1780333260000,
      version: 2,
      type: 'message-event',
      payload: {
        id: 'gBEGVRGZAAAAAQkEXAMPLE',
        gsId: '9b71295f-f7af-4c1f-b2b4-31b4a4867bad',
        type: 'delivered',
        destination: '5511990000001',
        payload: { ts: 1780333260 },
      },
    },
  },
]);

export const RECEIVE_INFOBIP = describe({
  id: 'receiveInfobip',
  tag: 'webhook',
  summary: "Infobip's webhook: inbound messages, delivery and seen reports",
  detail: `${SECRET} ${SETTINGS}`,
  proof: 'secret',
  answers: { 200: received },
  errors: ['not-found', 'unavailable'],
});

export const RECEIVE_INFOBIP_AT_SECRET = describe({
  id: 'receiveInfobipAtSecret',
  tag: 'webhook',
  summary: "Infobip's webhook, with the secret in the path",
  detail: `${SECRET_IN_PATH} ${SETTINGS}`,
  proof: 'path',
  answers: { 200: received },
  errors: ['not-found', 'unavailable'],
});

export const INFOBIP_BODY = takes([
  {
    type: 'application/json',
    schema: z.unknown(),
    example: {
      results: [
        {
          messageId: 'fb469d73-d362-463f-b30f-1e959b53badc',
          to: '5511990000001',
          doneAt: '2026-06-01T14:01:00.000-0300',
          status: { groupName: 'DELIVERED' },
          error: { id: 0 },
        },
      ],
    },
  },
]);
