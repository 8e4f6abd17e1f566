import { expect, test } from 'vitest';
import { runCli } from '../../support/cli.ts';

test('the demonstration names the template it was not told about, in under a minute, and ends with 0', async () => {
  const begun = Date.now();
  const { code, out } = await runCli(['demo', '--exit']);
  expect(out).toMatch(/because of one template: winter_sale \(pt_BR\)\./);
  expect(out).toMatch(/CRM team/);
  expect(code).toBe(0);
  expect(Date.now() - begun).toBeLessThan(60_000);
}, 90_000);
