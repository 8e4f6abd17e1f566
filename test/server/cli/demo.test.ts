import { expect, test } from 'vitest';
import { runCli, startCli } from '../../support/cli.ts';

test('the demonstration names the template it was not told about, in under a minute, and ends with 0', async () => {
  const begun = Date.now();
  const { code, out } = await runCli(['demo', '--exit']);
  expect(out).toMatch(/because of one template: winter_sale \(pt_BR\)\./);
  expect(out).toMatch(/CRM team/);
  expect(code).toBe(0);
  expect(Date.now() - begun).toBeLessThan(60_000);
}, 90_000);

test('its link signs the visitor in, once, and what they see is the verdict', async () => {
  const demo = startCli(['demo']);
  const [, origin = '', token = ''] = await demo.until(/(http:\/\/[^\s/]+)\/sign-in#([\w-]{43})\n/);
  const signIn = () =>
    fetch(`${origin}/auth/sign-in/link`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ token }),
    });
  const response = await signIn();
  expect(await response.json()).toMatchObject({ member: { name: 'Ana', role: 'admin', personal: true } });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { cookie };
  expect((await fetch(`${origin}/v1/templates`, { headers })).status).toBe(200);
  expect(await (await fetch(`${origin}/v1/me`, { headers })).json()).toMatchObject({
    scopes: ['read', 'review', 'admin', 'suppress', 'privacy'],
  });
  expect((await signIn()).status).toBe(401);
  demo.kill('SIGTERM');
  expect(await demo.done).toMatchObject({ code: 0 });
}, 180_000);
