import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { createProviderChecks } from '../../../server/ingest/providers/provider-checks.ts';
import { listen, type Listening } from '../../../server/listen.ts';
import {
  GUPSHUP_SECRET,
  gupshupMessage,
  INFOBIP_SECRET,
  infobipMessage,
  infobipResults,
  TWILIO_TOKEN,
  twilioMessage,
  twilioSignature,
} from '../../support/partners.ts';
import { NOW, startService, type Service } from './http-deps.ts';

let service: Service;
let server: Listening;
const PUBLIC_URL = 'https://messages.example.com';
const AT = NOW / 1000 - 60;

beforeAll(async () => {
  service = await startService();
  const providers = createProviderChecks({
    publicUrl: PUBLIC_URL,
    twilioTokens: ['the-token-before', TWILIO_TOKEN],
    gupshupSecrets: [GUPSHUP_SECRET, 'the-secret-before-it'],
    infobipSecrets: [INFOBIP_SECRET],
  });
  server = await listen(createApp({ ...service.deps, providers }).fetch, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await service.close();
});
beforeEach(async () => {
  await service.database.db.deleteFrom('inbox_pending').execute();
  await service.database.db.deleteFrom('inbox').execute();
});

type Headers = Record<string, string>;
const post = (path: string, body: string, headers: Headers = {}) =>
  fetch(`${server.origin}${path}`, { method: 'POST', body, headers });
const texts = async () => (await service.accepted()).map(({ source, text }) => [source, text]);

/** Answered 401, in the shape of every error, and nothing is kept. */
async function expectRefused(response: Response): Promise<void> {
  expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 'unauthorized' } }]);
  expect(await texts()).toEqual([]);
}

describe('POST /webhooks/twilio', () => {
  const FORM = twilioMessage('SM1', 'Parar promoções', { OptOutType: 'STOP' });
  const signed = (form: string, path = '/webhooks/twilio', token = TWILIO_TOKEN): Headers => ({
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': twilioSignature(form, { address: PUBLIC_URL + path, token }),
  });

  test('a signed form is answered once it is stored, byte for byte, and the person gets no reply', async () => {
    const response = await post('/webhooks/twilio', FORM, signed(FORM));
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/xml',
      '<Response/>',
    ]);
    expect(await texts()).toEqual([['twilio', FORM]]);
  });

  test('the query of the address is part of it, and the token before the current one is accepted', async () => {
    const path = '/webhooks/twilio?line=2&name=a%20b';
    expect((await post(path, FORM, signed(FORM, path, 'the-token-before'))).status).toBe(200);
    expect((await post('/webhooks/twilio?line=3', FORM, signed(FORM, path))).status).toBe(401);
  });

  test('a wrong signature, none, and one of another form are refused and nothing is kept', async () => {
    const other = twilioMessage('SM2', 'oi');
    for (const headers of [signed(FORM, undefined, 'another'), {}, signed(other)])
      await expectRefused(await post('/webhooks/twilio', FORM, headers));
  });

  test('what is signed but about no message is kept and set aside', async () => {
    const form = 'AccountSid=AC1&Level=ERROR';
    expect((await post('/webhooks/twilio', form, signed(form))).status).toBe(200);
    expect(await service.ingestor.drain()).toMatchObject({ rows: 1, quarantined: 1 });
  });
});

describe.each([
  { partner: 'gupshup', secret: GUPSHUP_SECRET, body: gupshupMessage('PARAR', { at: AT }) },
  {
    partner: 'infobip',
    secret: INFOBIP_SECRET,
    body: infobipResults(infobipMessage('PARAR', { at: AT - 1 })),
  },
])('POST /webhooks/$partner', ({ partner, secret, body }) => {
  const path = `/webhooks/${partner}`;
  const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`;

  test('with the secret as password, as token or in the path it is stored, byte for byte', async () => {
    for (const authorization of [basic(secret), `Bearer ${secret}`])
      expect((await post(path, body, { authorization })).status).toBe(200);
    const response = await post(`${path}/${secret}`, body);
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(await texts()).toEqual(Array.from({ length: 3 }, () => [partner, body]));
    expect(await service.ingestor.drain()).toMatchObject({ rows: 3, fresh: 1, quarantined: 0 });
  });

  test('without it, or with another one, it is refused and nothing is kept', async () => {
    const headers: Headers[] = [
      {},
      { authorization: basic('another') },
      { authorization: `Basic ${secret}` },
      { authorization: `Bearer ${secret}x` },
      { authorization: 'Basic' },
    ];
    for (const header of headers) await expectRefused(await post(path, body, header));
    await expectRefused(await post(`${path}/another`, body));
    const theOther = partner === 'gupshup' ? INFOBIP_SECRET : GUPSHUP_SECRET;
    await expectRefused(await post(`${path}/${theOther}`, body));
  });

  test('what is no JSON is 400 and not kept; JSON of another shape is kept and set aside', async () => {
    expect((await post(`${path}/${secret}`, '{"a":')).status).toBe(400);
    expect(await texts()).toEqual([]);
    expect((await post(`${path}/${secret}`, '{"a":1}')).status).toBe(200);
    expect(await service.ingestor.drain()).toMatchObject({ rows: 1, quarantined: 1 });
  });

  test('no log line and no answer shows the secret of the path', async () => {
    service.queue.full = true;
    const answer = await (await post(`${path}/${secret}`, body)).text();
    service.queue.full = false;
    expect(answer).not.toContain(secret);
    expect(JSON.stringify(service.logged)).not.toContain(secret);
  });
});

test.each([
  ['twilio', 'CULPRIT_TWILIO_AUTH_TOKENS'],
  ['gupshup', 'CULPRIT_GUPSHUP_SECRETS'],
  ['infobip', 'CULPRIT_INFOBIP_SECRETS'],
])(
  'a partner that is not set up (%s) is not found, and the answer names the setting',
  async (name, setting) => {
    const response = await service.app.request(`/webhooks/${name}`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expect(JSON.stringify(await response.json())).toContain(setting);
    expect(await texts()).toEqual([]);
  },
);
