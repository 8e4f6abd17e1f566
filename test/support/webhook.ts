import { createHmac } from 'node:crypto';

/** One fact about one message, as the platform would tell it. `at`: epoch seconds. */
export type Fact = {
  message: string;
  phone: string;
  at: number;
  kind: 'sent' | 'delivered' | 'read' | 'stop';
  template: string;
};

/** The body of a webhook about one fact, in the platform's shape; a stop is a reply to the message. */
export function webhookBody(fact: Fact): string {
  const { phone, at, message, kind, template } = fact;
  const said =
    kind === 'stop'
      ? {
          contacts: [{ profile: { name: 'Ana P.' }, wa_id: phone }],
          messages: [
            {
              from: phone,
              id: `${message}.reply`,
              timestamp: String(at),
              type: 'button',
              context: { from: '551140010002', id: message },
              button: { payload: 'PARAR', text: 'Parar promoções' },
            },
          ],
        }
      : {
          statuses: [
            {
              id: message,
              status: kind,
              timestamp: String(at),
              recipient_id: phone,
              biz_opaque_callback_data: `v1|tpl=${template}|lang=pt_BR|topic=offers|cmp=88`,
              conversation: { id: 'b1f0d0b0c7a94c4c8f6d', origin: { type: 'marketing' } },
              pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
            },
          ],
        };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '200300400500600',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551140010002', phone_number_id: '700800900100200' },
              ...said,
            },
          },
        ],
      },
    ],
  });
}

/** The signature header of a body. */
export function signatureOf(body: string | Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
