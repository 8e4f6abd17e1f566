import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { readPage } from '../../../server/http/read-page.ts';
import { PAGE, startService, type Service } from './http-deps.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const TYPES = { '/': 'text/html', '/main.js': 'text/javascript', '/style.css': 'text/css' };
const POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; " +
  "script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

describe('the page', () => {
  test('its three files answer without a token, with their types and a policy that lets in nothing foreign', async () => {
    for (const [address, type] of Object.entries(TYPES)) {
      const response = await service.app.request(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(response.headers.get('content-security-policy')).toBe(POLICY);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe([...PAGE].find(([known]) => known === address)?.[1]);
    }
  });

  test('a browser that has the file already gets no second copy', async () => {
    const first = await service.app.request('/main.js');
    const tag = first.headers.get('etag') ?? '';
    const again = await service.app.request('/main.js', { headers: { 'if-none-match': tag } });
    expect([tag.length > 10, again.status, await again.text()]).toEqual([true, 304, '']);
    expect((await service.app.request('/style.css', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  test('data and errors keep the policy that allows no script', async () => {
    for (const address of ['/health/live', '/v1/verdict', '/index.html', '/main.js.map']) {
      const policy = (await service.app.request(address)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
    }
  });

  test('no address leads out of the list of files', async () => {
    for (const address of [
      '//etc/passwd',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
    ]) {
      expect([address, (await service.app.request(`http://localhost${address}`)).status]).toEqual([
        address,
        404,
      ]);
    }
  });

  test('where it is not built, the answer says how to build it', async () => {
    const app = createApp({ ...service.deps, page: new Map() });
    for (const address of Object.keys(TYPES)) {
      const response = await app.request(address);
      expect([address, response.status]).toEqual([address, 404]);
      expect(await response.json()).toEqual({
        error: { code: 'not-found', message: 'the page is not built; run npm run build and start again' },
      });
    }
  });
});

test('a folder gives the page only when all of its files are there, and no other file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-page-'));
  const location = pathToFileURL(`${folder}/`);
  try {
    expect(readPage(location).size).toBe(0);
    writeFileSync(join(folder, 'index.html'), '<p>é</p>');
    writeFileSync(join(folder, 'main.js'), '1');
    writeFileSync(join(folder, 'secret.key'), 'x');
    expect(readPage(location).size).toBe(0);
    writeFileSync(join(folder, 'style.css'), 'a{}');
    expect([...readPage(location)]).toEqual([
      ['/', '<p>é</p>'],
      ['/main.js', '1'],
      ['/style.css', 'a{}'],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
