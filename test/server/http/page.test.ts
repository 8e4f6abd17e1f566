import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { PAGE_ADDRESSES } from '../../../server/http/page-files.ts';
import { readPage } from '../../../server/http/read-page.ts';
import { ROUTES } from '../../../web/src/routes.ts';
import { PAGE, startService, type Service } from './http-deps.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const SCRIPT = '/assets/index-0a1b2c3d.js';
const POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; " +
  "script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:";
const addressOf = (path: string): string =>
  path
    .replace(':id', encodeURIComponent('name:88/winter_sale/pt_BR'))
    .replace(':token', '0123456789abcdefghijklmnopqr');
const textOf = (path: string): string => new TextDecoder().decode(PAGE.get(path)?.content);

describe('the dashboard', () => {
  test('every address that its script knows answers with the one page, without a token, under a policy that lets in nothing foreign', async () => {
    expect([...PAGE_ADDRESSES].sort()).toEqual(Object.values(ROUTES).sort());
    for (const path of PAGE_ADDRESSES) {
      const response = await service.app.request(addressOf(path));
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toBe(POLICY);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe(textOf('/'));
    }
  });

  test('files with a hash in their name are kept for a year and sent compressed; the others are asked for again', async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, encoding] of [
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
    ] as const) {
      const packed = await service.app.request(SCRIPT, { headers: { 'accept-encoding': accepted } });
      expect([accepted, packed.headers.get('content-encoding')]).toEqual([accepted, encoding]);
      expect(packed.headers.get('vary')).toBe('Accept-Encoding');
      expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(packed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      const body = new Uint8Array(await packed.arrayBuffer());
      expect(body.length).toBeLessThan(500);
      expect(unpack[encoding](body).toString()).toBe(textOf(SCRIPT));
    }
    for (const headers of [{}, { 'accept-encoding': 'identity' }]) {
      const plain = await service.app.request(SCRIPT, { headers });
      expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, textOf(SCRIPT)]);
      expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    }
    expect((await service.app.request('/theme.js')).headers.get('cache-control')).toBe('no-cache');
  });

  test('a browser that has the page already gets no second copy', async () => {
    const tag = (await service.app.request('/now')).headers.get('etag') ?? '';
    const again = await service.app.request('/templates', { headers: { 'if-none-match': tag } });
    expect([tag.length > 10, again.status, await again.text()]).toEqual([true, 304, '']);
    expect((await service.app.request('/theme.js', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  test('data and errors keep the policy that allows no script', async () => {
    for (const address of ['/health/live', '/v1/verdict', '/index.html', '/now/more', '/assets/deep/a.js']) {
      const policy = (await service.app.request(address)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
    }
  });

  test('no address leads out of what was built, and a file of another version says so', async () => {
    for (const address of [
      '//etc/passwd',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/..%2f..%2fpackage.json',
    ]) {
      expect([address, (await service.app.request(`http://localhost${address}`)).status]).toEqual([
        address,
        404,
      ]);
    }
    const gone = await service.app.request('/assets/index-ffffffff.js');
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('load the page again')]);
  });

  test('where it is not built, the answer says how to build it', async () => {
    const app = createApp({ ...service.deps, page: new Map() });
    for (const address of ['/', '/now', '/theme.js', SCRIPT]) {
      const response = await app.request(address);
      expect([address, response.status]).toEqual([address, 404]);
      expect(await response.json()).toEqual({
        error: { code: 'not-found', message: 'the page is not built; run npm run build and start again' },
      });
    }
  });
});

test('a folder gives the page only when it holds one, and nothing that is not part of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-page-'));
  const location = pathToFileURL(`${folder}/`);
  try {
    expect(readPage(location).size).toBe(0);
    for (const name of ['index.html', 'theme.js', 'icon.svg', 'secret.key'])
      writeFileSync(join(folder, name), name);
    expect(readPage(location).size).toBe(0);
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', 'index-1.css'), 'a{}');
    writeFileSync(join(folder, 'assets', 'index-1.css.gz'), 'packed');
    const page = readPage(location);
    expect([...page].map(([path, { type }]) => [path, type])).toEqual([
      ['/', 'text/html; charset=utf-8'],
      ['/theme.js', 'text/javascript; charset=utf-8'],
      ['/icon.svg', 'image/svg+xml; charset=utf-8'],
      ['/assets/index-1.css', 'text/css; charset=utf-8'],
    ]);
    expect(new TextDecoder().decode(page.get('/')?.content)).toBe('index.html');
    const packed = page.get('/assets/index-1.css')?.packed ?? [];
    expect(packed.map(({ encoding, content }) => [encoding, new TextDecoder().decode(content)])).toEqual([
      ['gzip', 'packed'],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
