import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signed, startService, VERIFY_TOKEN, webhookText, type Service } from './http-deps.ts';

let service: Service;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = signed(body)) =>
  service.app.request('/webhooks/meta', { method: 'POST', body, headers });

const KEPT = webhookText({ id: 'wamid.A', text: 'PARAR' });

/** What was accepted before is still there, alone. */
async function expectOnlyKept(): Promise<void> {
  expect((await service.accepted()).map(({ text }) => text)).toEqual([KEPT]);
}

describe('handshake', () => {
  const ask = (query: Record<string, string>) =>
    service.app.request(`/webhooks/meta?${new URLSearchParams(query)}`);

  test('the right token gets the challenge back as plain text', async () => {
    const response = await ask({
      'hub.mode': 'subscribe',
      'hub.verify_token': VERIFY_TOKEN,
      'hub.challenge': '1158201444',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toBe('1158201444');
  });

  test('a wrong token, another mode and a missing challenge are refused', async () => {
    const right = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1' };
    for (const wrong of [
      { 'hub.verify_token': 'x' },
      { 'hub.verify_token': '' },
      { 'hub.mode': 'unsubscribe' },
      { 'hub.challenge': '' },
    ]) {
      expect((await ask({ ...right, ...wrong })).status).toBe(403);
    }
  });

  test('without a configured token every handshake is refused', async () => {
    const { createApp } = await import('../../../server/http/app.ts');
    const app = createApp({ ...service.deps, verifyToken: null });
    const response = await app.request('/webhooks/meta?hub.mode=subscribe&hub.verify_token=&hub.challenge=1');
    expect(response.status).toBe(403);
  });
});

describe('webhook', () => {
  test('a signed body is answered once it is stored, byte for byte', async () => {
    const response = await post(KEPT);
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(await service.accepted()).toEqual([{ source: 'meta', text: KEPT, priority: 0 }]);
  });

  test('the secret before the current one is accepted as well', async () => {
    expect((await post(KEPT, signed(KEPT, 'the-secret-before'))).status).toBe(200);
  });

  test('a wrong signature, none, and one of another body are 401 and change nothing', async () => {
    await post(KEPT);
    for (const headers of [signed(KEPT, 'another'), {}, signed('{}'), { 'x-hub-signature-256': 'sha256=' }]) {
      const response = await post(KEPT, headers);
      expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
        401,
        'unauthorized',
      ]);
    }
    await expectOnlyKept();
  });

  test('malformed JSON is 400 with the place and without a word of the body', async () => {
    await post(KEPT);
    const response = await post('{"from":\n  "5511988887777", }');
    const body = JSON.stringify(await response.json());
    expect(response.status).toBe(400);
    expect(body).toMatch(/line 2, column \d+/);
    expect(body).not.toContain('5511988887777');
    expect((await post('')).status).toBe(400);
    await expectOnlyKept();
  });

  test('a body beyond 3 MB is 413, announced or not', async () => {
    await post(KEPT);
    const large = JSON.stringify({ text: 'x'.repeat(3 * 1024 * 1024) });
    const announced = await post(large, { ...signed(large), 'content-length': String(large.length) });
    expect(announced.status).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
    });
    const init = { method: 'POST', body: stream, headers: signed(''), duplex: 'half' } as RequestInit;
    const unannounced = await service.app.request('/webhooks/meta', init);
    expect([unannounced.status, await unannounced.json()]).toMatchObject([
      413,
      { error: { code: 'too-large' } },
    ]);
    await expectOnlyKept();
  });

  test('a body of exactly 3 MB is accepted', async () => {
    const body = `"${'x'.repeat(3 * 1024 * 1024 - 2)}"`;
    expect((await post(body)).status).toBe(200);
  });

  test('a full queue is 503 with Retry-After, and the same body is accepted later', async () => {
    await post(KEPT);
    service.queue.full = true;
    const later = webhookText({ id: 'wamid.B', text: 'oi' });
    const refused = await post(later);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({ error: { code: 'unavailable' } });
    await expectOnlyKept();
    service.queue.full = false;
    expect((await post(later)).status).toBe(200);
    expect((await service.accepted()).map(({ text }) => text)).toEqual([KEPT, later]);
  });

  test('a failure to store is 500 without its words, logged under the request id', async () => {
    const { createApp } = await import('../../../server/http/app.ts');
    const inbox = { append: () => Promise.reject(new Error('disk I/O error near 5511988887777')) };
    const response = await createApp({ ...service.deps, inbox }).request('/webhooks/meta', {
      method: 'POST',
      body: KEPT,
      headers: signed(KEPT),
    });
    const id = response.headers.get('x-request-id');
    expect(response.status).toBe(500);
    const answer = await response.text();
    expect(answer).toContain(String(id));
    expect(answer).not.toContain('disk');
    expect(service.logged).toHaveLength(1);
    expect(service.logged[0]).toMatchObject({
      event: 'request-failed',
      fields: { requestId: id, error: 'Error' },
    });
    expect(JSON.stringify(service.logged)).not.toContain('5511988887777');
  });

  test('NUL and lone surrogates inside texts are accepted and applied', async () => {
    const body = webhookText({ id: 'wamid.C', text: 'PARAR' }).replace('"PARAR"', String.raw`"PARAR\u0000"`);
    const lone = webhookText({ id: 'wamid.D', text: 'PARAR', from: '5511988887778' }).replace(
      '"PARAR"',
      String.raw`"\ud800 PARAR"`,
    );
    expect((await post(body)).status).toBe(200);
    expect((await post(lone)).status).toBe(200);
    expect(await service.ingestor.drain()).toMatchObject({ rows: 2, quarantined: 0 });
  });

  test('JSON of an unknown shape is accepted, set aside and read again on demand', async () => {
    for (const body of ['[]', '{"object":"page","entry":[]}', '3'])
      expect((await post(body)).status).toBe(200);
    await post(KEPT);
    expect(await service.ingestor.drain()).toMatchObject({ rows: 4, quarantined: 3 });
    const list = (await (await service.app.request('/v1/quarantine', service.as('read'))).json()) as {
      quarantine: { id: number; detail: string }[];
    };
    expect(list.quarantine).toHaveLength(3);
    const id = list.quarantine[0]?.id ?? 0;
    const replay = () =>
      service.app.request(`/v1/quarantine/${id}/replay`, service.as('review', { method: 'POST' }));
    expect([(await replay()).status, (await replay()).status]).toEqual([200, 404]);
    const rest = (await (
      await service.app.request(`/v1/quarantine?after=${id}&limit=1`, service.as('read'))
    ).json()) as typeof list;
    expect(rest.quarantine).toHaveLength(1);
    expect(await service.ingestor.drain()).toMatchObject({ rows: 1, quarantined: 1 });
    expect(await service.database.db.selectFrom('quarantine').select('inbox_id').execute()).toHaveLength(3);
    await service.database.db.deleteFrom('inbox').where('id', '=', id).execute();
    expect((await replay()).status).toBe(409);
    expect(
      (await service.app.request('/v1/quarantine/x/replay', service.as('review', { method: 'POST' }))).status,
    ).toBe(400);
  });
});
