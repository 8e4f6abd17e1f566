import { z } from 'zod';
import { describe, json, takes } from '../openapi/describe.ts';

const received = json(z.object({}), { description: 'The body is on disk.', example: {} });
const WHAT =
  'JSON of a shape that is not known is kept and shown in the quarantine; unknown fields are counted.';

export const SHAKE_HANDS = describe({
  id: 'shakeHands',
  tag: 'webhook',
  summary: "The platform's handshake",
  detail: 'Called with `hub.mode`, `hub.challenge` and `hub.verify_token` when the callback URL is set.',
  answers: {
    200: {
      description: 'The challenge.',
      media: [{ type: 'text/plain', schema: z.string(), example: '1158201444' }],
    },
  },
  errors: ['forbidden'],
});

export const RECEIVE_WEBHOOK = describe({
  id: 'receiveWebhook',
  tag: 'webhook',
  summary: "The platform's webhook",
  detail: WHAT,
  answers: { 200: received },
  errors: ['unavailable'],
});

export const FORWARD_WEBHOOK = describe({
  id: 'forwardWebhook',
  tag: 'webhook',
  summary: 'Hand on a webhook that another receiver got',
  detail: `The same bytes with the same \`X-Hub-Signature-256\`; a body that comes both ways counts once. ${WHAT}`,
  answers: { 200: received },
  errors: ['unavailable'],
});

/** As the platform writes it; any JSON is taken. */
export const WEBHOOK_BODY = takes([
  {
    type: 'application/json',
    schema: z.unknown(),
    example: {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '200300400500600',
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '551140010002', phone_number_id: '700800900100201' },
                statuses: [
                  {
                    id: 'wamid.HBgNEXAMPLE0001',
                    status: 'delivered',
                    timestamp: '1780333260',
                    recipient_id: '5511990000001',
                    biz_opaque_callback_data: 'v1|tpl=winter_sale|lang=pt_BR|topic=offers|cmp=88',
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  },
]);
