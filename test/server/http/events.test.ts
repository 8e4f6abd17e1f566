import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ndjson, NOW, startService, type Service } from './http-deps.ts';

let service: Service;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  service.app.request('/v1/events', service.as('ingest', { method: 'POST', body, headers }));

const status = (message: string) => ({
  type: 'status',
  at: NOW - 60_000,
  message,
  status: 'delivered',
  contact: '5511988887777',
});
const GOOD = status('wamid.A');

type Answer = {
  accepted: number;
  rejected: number;
  errors: { line: number; field: string; message: string }[];
};
type Failure = { error: { code: string; message: string; details: Answer } };

describe('POST /v1/events', () => {
  test('wrong lines are named by line, field, kind of value and fix, and the rest is taken in', async () => {
    const body = [
      JSON.stringify(GOOD),
      '',
      '{"type":"send", broken',
      JSON.stringify({ ...GOOD, contact: '5,51199E+12' }),
      JSON.stringify({ ...GOOD, type: 'statuses' }),
      JSON.stringify({ ...GOOD, at: 1_779_278_400 }),
      JSON.stringify(status('wamid.B')),
      '[1]',
    ].join('\r\n');
    const response = await post(body);
    const answer = (await response.json()) as Answer;
    expect(response.status).toBe(200);
    expect([answer.accepted, answer.rejected]).toEqual([2, 5]);
    expect(answer.errors.map(({ line, field }) => [line, field])).toEqual([
      [3, ''],
      [4, 'contact.phone'],
      [5, 'type'],
      [6, 'at'],
      [8, ''],
    ]);
    expect(answer.errors[0]?.message).toMatch(/not JSON \(column \d+\); write one JSON object a line/);
    expect(answer.errors[1]?.message).toMatch(/number in scientific notation.*format the column as text/);
    expect(answer.errors[2]?.message).toContain('write one of topic, template');
    expect(answer.errors[3]?.message).toContain('multiply it by 1000');
    expect(answer.errors[4]?.message).toContain('a list; write one event object a line');
    expect(JSON.stringify(answer)).not.toMatch(/51199|wamid/);
    expect(await service.accepted()).toMatchObject([{ source: 'events', priority: 0 }]);
    expect(await service.ingestor.drain()).toMatchObject({ rows: 1, events: 2, quarantined: 0 });
  });

  test('without one right line nothing is taken in and the answer is 400', async () => {
    for (const body of ['', '\n \n', '{}\n{"type":"x"}', '{"type":']) {
      const response = await post(body);
      const { error } = (await response.json()) as Failure;
      expect([response.status, error.code, error.details.accepted]).toEqual([400, 'invalid', 0]);
    }
    expect(await service.accepted()).toEqual([]);
  });

  test('the first hundred errors are listed and all are counted', async () => {
    const response = await post(
      [JSON.stringify(GOOD), ...Array.from({ length: 150 }, () => '{"type":"x"}')].join('\n'),
    );
    const answer = (await response.json()) as Answer;
    expect([answer.accepted, answer.rejected, answer.errors.length]).toEqual([1, 150, 100]);
  });

  test('more than 1,000 lines enter behind live traffic in rows of at most 1,000; up to 1,000 enter as live', async () => {
    const lines = Array.from({ length: 2_001 }, (_, index) => status(`wamid.${index}`));
    expect(await (await post(ndjson(...lines.slice(0, 1_000)))).json()).toMatchObject({ accepted: 1_000 });
    expect(await (await post(ndjson(...lines))).json()).toMatchObject({ accepted: 2_001, rejected: 0 });
    const rows = await service.accepted();
    expect(rows.map(({ priority, text }) => [priority, text.split('\n').length]).sort()).toEqual([
      [0, 1_000],
      [1, 1],
      [1, 1_000],
      [1, 1_000],
    ]);
    expect(await service.ingestor.drain()).toMatchObject({ events: 3_001, fresh: 2_001 });
  });

  test('10,000 lines are taken in and one more is 413', async () => {
    const line = '{"type":"topic","at":1779278400000,"topic":"offers"}';
    expect((await post(Array.from({ length: 10_000 }, () => line).join('\n'))).status).toBe(200);
    const before = await service.accepted();
    expect((await post(Array.from({ length: 10_001 }, () => line).join('\n'))).status).toBe(413);
    expect(await service.accepted()).toEqual(before);
  });

  test('gzip is unpacked, whether announced or not', async () => {
    const packed = new Uint8Array(gzipSync(ndjson(GOOD)));
    expect((await post(packed, { 'content-encoding': 'gzip' })).status).toBe(200);
    expect((await post(packed)).status).toBe(200);
    expect((await service.accepted()).map(({ text }) => JSON.parse(text))).toEqual([GOOD, GOOD]);
  });

  test('damaged gzip, gzip inside gzip and other encodings are 400; what unpacks beyond 3 MB is 413', async () => {
    const packed = new Uint8Array(gzipSync(ndjson(GOOD)));
    const gzip = { 'content-encoding': 'gzip' };
    expect((await post(packed.slice(0, -9), gzip)).status).toBe(400);
    expect((await post(ndjson(GOOD), gzip)).status).toBe(400);
    expect((await post(new Uint8Array(gzipSync(packed)), gzip)).status).toBe(400);
    expect((await post(ndjson(GOOD), { 'content-encoding': 'br' })).status).toBe(400);
    expect((await post(new Uint8Array(gzipSync(Buffer.alloc(50_000_000, 0x20))), gzip)).status).toBe(413);
    expect(await service.accepted()).toEqual([]);
  });

  test('a byte order mark and escaped NUL or lone surrogates do no harm', async () => {
    const text = String.raw`{"type":"inbound","at":${NOW - 1000},"message":"wamid.I","contact":"5511988887777","text":"PARAR\u0000\ud800"}`;
    expect(await (await post(`\uFEFF${text}`)).json()).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await service.ingestor.drain()).toMatchObject({ events: 1, quarantined: 0 });
  });

  test('a raw NUL is an error of its line only', async () => {
    const answer = (await (
      await post(`${ndjson(GOOD)}\n{"type":"topic","topic":"a\0b","at":${NOW}}`)
    ).json()) as Answer;
    expect([answer.accepted, answer.errors[0]?.line]).toEqual([1, 2]);
  });

  test('a full queue is 503, and the same request is taken in later without counting anything twice', async () => {
    await post(ndjson(GOOD));
    service.queue.full = true;
    const refused = await post(ndjson(GOOD, status('wamid.B')));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    service.queue.full = false;
    expect((await post(ndjson(GOOD, status('wamid.B')))).status).toBe(200);
    expect(await service.ingestor.drain()).toMatchObject({ events: 3, fresh: 2 });
  });
});

describe('POST /v1/sends', () => {
  const send = (message: string, more: object = {}) => ({
    message,
    template: '9001',
    contact: '5511988887777',
    at: new Date(NOW - 120_000).toISOString(),
    ...more,
  });
  const register = (body: string, contentType = 'application/json') =>
    service.app.request(
      '/v1/sends',
      service.as('ingest', { method: 'POST', body, headers: { 'content-type': contentType } }),
    );

  test('a list, one send a line and a single send are the same registration', async () => {
    const sends = [
      send('wamid.A', { topic: 'offers', campaign: 'may', phoneNumberId: '106' }),
      send('wamid.B'),
    ];
    expect(await (await register(JSON.stringify({ sends }))).json()).toEqual({
      accepted: 2,
      rejected: 0,
      errors: [],
    });
    expect((await register(JSON.stringify({ sends }, null, 2))).status).toBe(200);
    expect((await register(ndjson(...sends))).status).toBe(200);
    expect((await register(ndjson(...sends), 'application/x-ndjson')).status).toBe(200);
    expect(await (await register(JSON.stringify(sends[0]))).json()).toMatchObject({ accepted: 1 });
    expect(await (await register(ndjson(sends[0]), 'application/x-ndjson')).json()).toMatchObject({
      accepted: 1,
    });
    expect((await service.accepted()).every(({ source }) => source === 'registration')).toBe(true);
    expect(await service.ingestor.drain()).toMatchObject({ events: 10, fresh: 2 });
  });

  test('errors name the entry by its index and its field, the rest is taken in', async () => {
    const sends = [
      send('wamid.A'),
      { ...send('wamid.B'), template: undefined },
      { ...send('wamid.C'), contact: '(11) 98888' },
      'wamid.D',
      { ...send('wamid.E'), template: { language: 'pt_BR' } },
      { ...send('wamid.F'), at: '2026-05-20 12:00' },
      { ...send('wamid.G'), template: { name: 'winter_sale', language: 'pt_BR' } },
      { ...send(' ') },
    ];
    const answer = (await (await register(JSON.stringify({ sends }))).json()) as {
      accepted: number;
      rejected: number;
      errors: { index: number; field: string; message: string }[];
    };
    expect([answer.accepted, answer.rejected]).toEqual([2, 6]);
    expect(answer.errors.map(({ index, field }) => [index, field])).toEqual([
      [1, 'template'],
      [2, 'contact.phone'],
      [3, ''],
      [4, 'template'],
      [5, 'at'],
      [7, 'message'],
    ]);
    expect(answer.errors[2]?.message).toContain('a text; write an object');
    expect(answer.errors[4]?.message).toContain('without an offset; add one');
    expect(JSON.stringify(answer)).not.toMatch(/98888|wamid/);
  });

  test('a broken line among others is an error of that line', async () => {
    const answer = await (
      await register(`{"message":\n${ndjson(send('wamid.A'))}`, 'application/x-ndjson')
    ).json();
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, errors: [{ index: 0, field: '' }] });
  });

  test('malformed JSON is 400 with the place; no list, an empty one and too many are refused', async () => {
    const broken = await register('{"sends": [\n{"message": "wamid.A",, }]}');
    expect(broken.status).toBe(400);
    expect(((await broken.json()) as Failure).error.message).toMatch(/line 2, column 23/);
    expect((await register('{"sends": 3}')).status).toBe(400);
    expect((await register('[]')).status).toBe(400);
    expect((await register('{"sends": []}')).status).toBe(400);
    expect((await register('')).status).toBe(400);
    const many = Array.from({ length: 1_001 }, (_, index) => send(`wamid.${index}`));
    expect((await register(JSON.stringify({ sends: many }))).status).toBe(413);
    expect((await register(JSON.stringify({ sends: many.slice(1) }))).status).toBe(200);
    expect(await service.accepted()).toHaveLength(1);
  });

  test('template ids beyond 2^53 keep every digit', async () => {
    const body = `{"sends":[{"message":"wamid.A","template":12345678901234567890,"contact":5511988887777,"at":${NOW}}]}`;
    expect((await register(body)).status).toBe(200);
    expect((await service.accepted())[0]?.text).toContain('"12345678901234567890"');
  });

  test('a registration after the status names the template all the same', async () => {
    service.clock.now = NOW;
    await post(ndjson(status('wamid.A')));
    await service.ingestor.drain();
    await register(JSON.stringify({ sends: [send('wamid.A')] }));
    await service.ingestor.drain();
    const { templates } = (await (await service.app.request('/v1/templates', service.as('read'))).json()) as {
      templates: { id: string; deliveries: number }[];
    };
    expect(templates).toMatchObject([{ id: '9001', deliveries: 1 }]);
  });
});
