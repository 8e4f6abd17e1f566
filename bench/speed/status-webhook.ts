const START = Math.floor(Date.now() / 1_000) - 86_400;
const STATUSES = ['sent', 'delivered', 'read'] as const;

/** The body of the n-th status webhook, some 1,100 bytes like a real one. */
export function statusWebhook(number: number): string {
  const message = Math.floor(number / 3);
  const at = START + Math.floor(number / 60);
  const phone = `55119${80_000_000 + ((message * 7_919) % 50_000)}`;
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '200300400500600',
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551140010002', phone_number_id: '700800900100200' },
              contacts: [
                { profile: { name: 'Ana P.' }, wa_id: phone, user_id: `BR.${73_920_018_000_000 + message}` },
              ],
              statuses: [
                {
                  id: `wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABEYEj${String(message).padStart(16, '0')}`,
                  status: STATUSES[number % 3],
                  timestamp: String(at),
                  recipient_id: phone,
                  recipient_user_id: `BR.${73_920_018_000_000 + message}`,
                  biz_opaque_callback_data: `v1|tpl=sale_${message % 40}|lang=pt_BR|topic=offers|cmp=88`,
                  conversation: {
                    id: 'b1f0d0b0c7a94c4c8f6d2b1f0d0b0c7a',
                    expiration_timestamp: String(at + 86_400),
                    origin: { type: 'marketing' },
                  },
                  pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
                },
              ],
            },
            field: 'messages',
          },
        ],
      },
    ],
  });
}
