import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ndjson, NOW, signed, startService, webhookText, type Service } from './http-deps.ts';

let service: Service;
let server: ServerType;
let port = 0;

beforeAll(async () => {
  service = await startService();
  server = createAdaptorServer({ fetch: service.app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await service.close();
});

const KEPT = webhookText({ id: 'wamid.KEPT', text: 'PARAR' });
beforeEach(async () => {
  await service.database.db.deleteFrom('inbox').execute();
  expect((await post('/webhooks/meta', KEPT, signed(KEPT))).status).toBe(200);
});

async function expectOnlyKept(): Promise<void> {
  expect((await service.accepted()).map(({ text }) => text)).toEqual([KEPT]);
}

const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers });

/** A request whose body is written in pieces, without its length; resolves with the answer, even if writing fails. */
function postChunked(
  path: string,
  { headers, chunk, chunks }: { headers: Record<string, string>; chunk: Buffer; chunks: number },
) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    let isAnswered = false;
    const outgoing = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (incoming) => {
      isAnswered = true;
      let text = '';
      incoming.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
      );
    });
    outgoing.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    let written = 0;
    const write = (): void => {
      while (written < chunks) {
        written += 1;
        if (!outgoing.write(chunk)) return void outgoing.once('drain', write);
      }
      outgoing.end();
    };
    write();
  });
}

/** Raw bytes on the wire and everything that comes back. */
function speak(text: string, end: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      if (end) setTimeout(() => socket.destroy(), 50);
    });
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('over a socket', () => {
  test('signatures hold over the bytes that were sent, in one piece or in many', async () => {
    const body = webhookText({ id: 'wamid.S', text: 'não quero mais, obrigada ✋' });
    expect((await post('/webhooks/meta', body, signed(body))).status).toBe(200);
    const bytes = Buffer.from(body);
    const headers = signed(Buffer.concat([bytes, bytes]));
    const double = await postChunked('/webhooks/meta', { headers, chunk: bytes, chunks: 2 });
    // Signed rightly, but two values in a row are no JSON.
    expect(double.status).toBe(400);
    const spaced = Buffer.concat([Buffer.alloc(70_000, 0x20), bytes]);
    const single = await postChunked('/webhooks/meta', { headers: signed(spaced), chunk: spaced, chunks: 1 });
    expect(single.status).toBe(200);
    expect((await service.accepted()).map(({ text }) => text)).toEqual([KEPT, body, spaced.toString()]);
    const wrong = await post('/webhooks/meta', body, signed(`${body} `));
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: { code: 'unauthorized' } }]);
  });

  test('a body beyond 3 MB is 413 with its length announced and without, and the connection ends', async () => {
    const large = 'x'.repeat(3 * 1024 * 1024 + 1);
    const announced = await post('/webhooks/meta', large, signed(large));
    expect([announced.status, announced.headers.get('connection')]).toEqual([413, 'close']);
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    for (const path of ['/webhooks/meta', '/v1/events', '/v1/sends']) {
      const headers = { authorization: `Bearer ${service.tokens.ingest}`, ...signed('') };
      const answer = await postChunked(path, { headers, chunk, chunks: 60 });
      expect([path, answer.status, answer.headers.connection]).toEqual([path, 413, 'close']);
      expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'too-large' } });
    }
    await expectOnlyKept();
  });

  test('a body that breaks off is not taken in', async () => {
    const body = webhookText({ id: 'wamid.CUT', text: 'PARAR' });
    const header = signed(body)['x-hub-signature-256'];
    const head = `POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nX-Hub-Signature-256: ${header}\r\nContent-Length: ${body.length}\r\n\r\n`;
    await speak(head + body.slice(0, -5), true);
    await expectOnlyKept();
    expect((await post('/webhooks/meta', body, signed(body))).status).toBe(200);
  });

  test('a lying length or two of them do not get past the parser', async () => {
    const head = 'POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\n';
    expect(
      await speak(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, false),
    ).toMatch(/^HTTP\/1\.1 400/);
    expect(await speak(`${head}Content-Length: -5\r\n\r\n{}`, false)).toMatch(/^HTTP\/1\.1 400/);
    await expectOnlyKept();
  });

  test('unknown tokens are 401, wrong scopes 403, a full queue 503, and what was accepted stays', async () => {
    const line = ndjson({
      type: 'status',
      at: NOW,
      message: 'wamid.A',
      status: 'sent',
      contact: '5511988887777',
    });
    const unknown = await post('/v1/events', line, {
      authorization: `Bearer clp_${'0'.repeat(12)}_${'A'.repeat(43)}`,
    });
    expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const wrong = await post('/v1/events', line, { authorization: `Bearer ${service.tokens.read}` });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      403,
      { error: { details: { scope: 'ingest' } } },
    ]);
    service.queue.full = true;
    const full = await post('/v1/events', line, { authorization: `Bearer ${service.tokens.ingest}` });
    service.queue.full = false;
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '1']);
    await expectOnlyKept();
    expect(
      (await post('/v1/events', line, { authorization: `Bearer ${service.tokens.ingest}` })).status,
    ).toBe(200);
  });

  test('many requests at once are each answered for themselves', async () => {
    const bodies = Array.from({ length: 40 }, (_, index) =>
      webhookText({ id: `wamid.${index}`, text: 'oi' }),
    );
    const answers = await Promise.all(
      bodies.map((body, index) => post('/webhooks/meta', body, signed(index % 4 === 0 ? '' : body))),
    );
    expect(answers.map(({ status }) => status)).toEqual(
      bodies.map((_, index) => (index % 4 === 0 ? 401 : 200)),
    );
    const texts = (await service.accepted()).map(({ text }) => text);
    expect(texts.sort()).toEqual([KEPT, ...bodies.filter((_, index) => index % 4 !== 0)].sort());
  });
});
