import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, startCli } from '../../support/cli.ts';

let folder: string;
let db: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-members-'));
  db = `file:${join(folder, 'culprit.db')}`;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const members = (...args: string[]) => runCli(['members', ...args, '--db', db]);
const PASSWORD = 'correct horse battery';

async function post(origin: string, path: string, body: object): Promise<{ status: number; cookie: string }> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify(body),
  });
  return { status: response.status, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

describe('the first start', () => {
  test('prints a link that makes the owner; the next start prints none', async () => {
    const serve = () => startCli(['serve', '--port', '0', '--db', db]);
    const first = serve();
    const [, origin = '', token = ''] = await first.until(/(http:\/\/[^\s/]+)\/welcome#([\w-]{43})\n/);
    const owner = { token, name: 'Ana', email: 'ana@example.com', password: PASSWORD };
    const made = await post(origin, '/auth/welcome', owner);
    expect(made.status).toBe(200);
    const me = await fetch(`${origin}/v1/me`, { headers: { cookie: made.cookie } });
    expect(await me.json()).toMatchObject({ member: { role: 'admin', personal: true } });
    first.kill('SIGTERM');
    const { code, err } = await first.done;
    expect(code).toBe(0);
    expect(err).not.toContain(token);

    const second = serve();
    const [, again = ''] = await second.until(/(http:\/\/\S+)\n/);
    // The key that signs cookies is the same after a restart.
    const still = await fetch(`${again}/v1/me`, { headers: { cookie: made.cookie } });
    expect(still.status).toBe(200);
    second.kill('SIGTERM');
    expect((await second.done).out).not.toContain('#');
  });
});

describe('culprit members', () => {
  test('invites, lists, changes, resets and removes by e-mail address', async () => {
    const invited = await members('invite', 'Rita@Example.com', '--role', 'reviewer');
    expect(invited).toMatchObject({ code: 0 });
    expect(invited.out).toMatch(/^http:\/\/localhost:3000\/join#[\w-]{43}\n$/);
    expect(invited.err).toContain('CULPRIT_PUBLIC_URL is not set');
    const again = await members('invite', 'rita@example.com', '--role', 'viewer', '--personal');
    expect(again.code).toBe(0);
    expect(again.out).not.toBe(invited.out);
    const listed = await members('list');
    expect(listed.out).toMatch(/ana@example\.com +Ana +admin \(manages\) +yes/);
    expect(listed.out).toMatch(/rita@example\.com +viewer \(sees\) +yes/);
    expect(await members('change', 'rita@example.com', '--role', 'admin', '--no-personal')).toMatchObject({
      code: 0,
    });
    expect((await members('list')).out).toMatch(/rita@example\.com +admin \(manages\) *\n/);
    const reset = await members('reset', 'ana@example.com');
    expect(reset.out).toMatch(/^http:\/\/localhost:3000\/reset#[\w-]{43}\n$/);
    expect(await members('remove', 'rita@example.com')).toMatchObject({ code: 0 });
    expect((await members('list')).out).not.toContain('rita');
    // Ten processes, one after the other.
  }, 180_000);

  test.each([
    [['invite', 'ana@example.com', '--role', 'viewer'], 1, /has joined/],
    [['invite', 'nobody', '--role', 'viewer'], 2, /e-mail address/],
    [['invite', 'eva@example.com', '--role', 'king'], 2, /king is no role/],
    [['change', 'ana@example.com'], 2, /nothing to change/],
    [['change', 'ana@example.com', '--role', 'viewer'], 1, /last admin/],
    [['remove', 'ana@example.com'], 1, /last admin/],
    [['remove', 'nobody@example.com'], 1, /no member with this/],
  ] as const)('%j is refused with a sentence', async (args, code, sentence) => {
    const result = await members(...args);
    expect([result.code, result.out]).toEqual([code, '']);
    expect(result.err).toMatch(sentence);
  });
});
