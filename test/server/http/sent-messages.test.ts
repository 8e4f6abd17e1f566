import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW, signed, startService, type Service } from './http-deps.ts';

let service: Service;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const REQUEST = {
  messaging_product: 'whatsapp',
  to: '+55 11 98888-7777',
  type: 'template',
  biz_opaque_callback_data: 'v1|topic=offers|cmp=88',
  template: {
    name: 'winter_sale',
    language: { code: 'pt-BR' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
  },
};
const RESPONSE = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+55 11 98888-7777', wa_id: '551188887777', user_id: 'BR.1000000000001' }],
  messages: [{ id: 'wamid.SENT1', message_status: 'accepted' }],
};
const ENTRY = {
  request: REQUEST,
  response: RESPONSE,
  sentAt: NOW - 60_000,
  phoneNumberId: '700800900100201',
};

const post = (body: unknown, init: RequestInit = {}) =>
  service.app.request('/v1/sends/meta', {
    ...service.as('ingest', { method: 'POST', ...init }),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('POST /v1/sends/meta', () => {
  test('request and response become the registration that the same facts would be', async () => {
    const response = await post(ENTRY);
    expect([response.status, await response.json()]).toEqual([
      200,
      { accepted: 1, rejected: 0, errors: [], skipped: [] },
    ]);
    const [row] = await service.accepted();
    expect(row?.source).toBe('registration');
    expect(JSON.parse(row?.text ?? '')).toEqual({
      type: 'send',
      message: 'wamid.SENT1',
      template: { name: 'winter_sale', language: 'pt_BR' },
      contact: { phone: '551188887777', bsuid: 'BR.1000000000001' },
      at: NOW - 60_000,
      topic: 'offers',
      campaign: '88',
      phoneNumberId: '700800900100201',
      parameters: REQUEST.template.components,
    });
    expect(await service.ingestor.drain()).toMatchObject({ rows: 1, events: 1, quarantined: 0 });
  });

  test('both may be JSON texts, in a list or one a line', async () => {
    const asTexts = { ...ENTRY, request: JSON.stringify(REQUEST), response: JSON.stringify(RESPONSE) };
    expect(await (await post({ sends: [asTexts, ENTRY] })).json()).toMatchObject({ accepted: 2 });
    expect(await (await post(`${JSON.stringify(asTexts)}\n${JSON.stringify(ENTRY)}`)).json()).toMatchObject({
      accepted: 2,
    });
    // The same send four times is one fact.
    expect(await service.ingestor.drain()).toMatchObject({ rows: 2, events: 4, fresh: 1 });
  });

  test('what is no template and what the platform refused is skipped with its reason, and is no error', async () => {
    const text = { ...ENTRY, request: { ...REQUEST, type: 'text' } };
    const refused = { ...ENTRY, response: { error: { code: 131_026, message: 'Message undeliverable' } } };
    const response = await post({ sends: [text, refused] });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        accepted: 0,
        rejected: 0,
        errors: [],
        skipped: [
          { index: 0, reason: 'no-template', detail: 'text' },
          { index: 1, reason: 'refused', detail: '131026' },
        ],
      },
    ]);
    expect(await service.accepted()).toEqual([]);
  });

  test('what is wrong is named by the members of the sender, and the rest is taken', async () => {
    const response = await post({
      sends: [
        ENTRY,
        { ...ENTRY, sentAt: 'yesterday' },
        { ...ENTRY, response: { messages: [] } },
        { ...ENTRY, request: { ...REQUEST, template: {} } },
        { ...ENTRY, request: undefined },
        { ...ENTRY, request: { ...REQUEST, to: '' }, response: { messages: RESPONSE.messages } },
        'text',
      ],
    });
    const answer = (await response.json()) as {
      accepted: number;
      errors: { index: number; field: string; message: string }[];
    };
    expect([response.status, answer.accepted]).toEqual([200, 1]);
    expect(answer.errors.map(({ index, field }) => [index, field])).toEqual([
      [1, 'sentAt'],
      [2, 'response.messages'],
      [3, 'request.template.name'],
      [4, 'request'],
      [5, 'request.to'],
      [6, ''],
    ]);
    expect(answer.errors[0]?.message).toMatch(/^sentAt .*ISO 8601/);
    expect(JSON.stringify(answer)).not.toMatch(/98888|wamid|Ana/);
  });
});

describe('POST /v1/sends/forward', () => {
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
  const forward = (secret?: string) =>
    service.app.request('/v1/sends/forward', {
      method: 'POST',
      body,
      headers: signed(body, secret),
    });

  test('a webhook that is handed on with its signature is taken like one that came by itself', async () => {
    expect((await forward()).status).toBe(200);
    expect(await service.accepted()).toEqual([{ source: 'meta', text: body, priority: 0 }]);
  });

  test('under a wrong signature nothing is taken', async () => {
    const response = await forward('another-secret');
    expect([response.status, await response.json()]).toEqual([
      401,
      {
        error: {
          code: 'unauthorized',
          message: 'X-Hub-Signature-256 does not sign this body with a secret known here',
        },
      },
    ]);
    expect(await service.accepted()).toEqual([]);
  });
});
