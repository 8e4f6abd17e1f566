import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { MAIL_WISHES } from '../../server/core/recipient.ts';
import { MINUTE_MS, SECOND_MS } from '../../server/core/time.ts';
import { issueToken } from '../../server/http/token.ts';
import { createLogger } from '../../server/log.ts';
import { startServer } from '../../server/main.ts';
import { createRecipientStore } from '../../server/store/recipient-store.ts';
import { createTokenStore } from '../../server/store/token-store.ts';
import { startMailServer } from '../support/mail-server.ts';
import { signatureOf, webhookBody, type Fact } from '../support/webhook.ts';

const SECRET = 'a-webhook-secret-for-tests';
const DELIVERED = 240;
const STOPPED = 12;

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The whole service at the time of the machine: what opt-outs of the last minute come to, from the webhook to the mail. */
test('from the webhook to the mail, and back by its link', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-alert-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const mails = await startMailServer();
  ends.push(() => mails.close());
  const config = readConfig(
    {},
    {
      CULPRIT_DB: `file:${join(folder, 'culprit.db')}`,
      CULPRIT_KEY_FILE: join(folder, 'culprit.key'),
      CULPRIT_PORT: '0',
      CULPRIT_LANG: 'en',
      CULPRIT_LOG_LEVEL: 'error',
      CULPRIT_META_APP_SECRETS: SECRET,
      CULPRIT_SMTP_URL: mails.url,
      CULPRIT_MAIL_FROM: 'Culprit <culprit@example.com>',
      CULPRIT_PUBLIC_URL: 'https://culprit.example.com',
    },
  );
  const log = createLogger({ level: 'error', clock: Date.now });
  const onDeath = (error: Error) => {
    throw error;
  };
  const server = await startServer(config, { log, clock: Date.now, onDeath });
  ends.push(() => server.close());
  await createRecipientStore(server.database).add({
    id: 'ana',
    email: 'ana@example.com',
    member: null,
    wishes: { ...MAIL_WISHES, report: 'none', quiet: null, quietWeekends: false },
    createdAt: Date.now() - MINUTE_MS,
  });
  const at = Math.floor(Date.now() / SECOND_MS);
  const hook = async (facts: readonly Pick<Fact, 'kind' | 'at' | 'message' | 'phone'>[]): Promise<void> => {
    for (const fact of facts) {
      const body = webhookBody({ ...fact, template: 'winter_sale' });
      const response = await fetch(`${server.origin}/webhooks/meta`, {
        method: 'POST',
        body,
        headers: { 'x-hub-signature-256': signatureOf(body, SECRET) },
      });
      expect(response.status).toBe(200);
    }
  };
  const people = Array.from({ length: DELIVERED }, (_, index) => ({
    message: `wamid.${index}`,
    phone: `55119${80_000_000 + index}`,
  }));
  await hook(people.map((one) => ({ ...one, at: at - 60, kind: 'delivered' })));
  await hook(people.slice(0, STOPPED).map((one) => ({ ...one, at, kind: 'stop' })));
  const told = Date.now();
  const mail = await mails.next();
  const seconds = (Date.now() - told) / SECOND_MS;
  process.stdout.write(`from the last webhook to the mail server's hands: ${seconds.toFixed(1)} s\n`);
  // One analyse period and ten seconds.
  expect(seconds).toBeLessThan(70);
  expect(mail.subject).toMatch(/critical/i);
  expect(mail.text).not.toMatch(/55119\d+/);
  const link = /\S+\/mails\/act\/\S+\.acknowledge\.\S+/.exec(mail.text ?? '')?.[0] ?? '';
  const { origin, pathname } = new URL(link);
  expect(origin).toBe('https://culprit.example.com');
  expect((await fetch(`${server.origin}${pathname}`)).status).toBe(200);
  expect((await fetch(`${server.origin}${pathname}`, { method: 'POST' })).status).toBe(200);
  const tokens = createTokenStore(server.database);
  const { token } = await issueToken(tokens, { name: 'test', scopes: ['read'], now: Date.now() });
  const response = await fetch(`${server.origin}/v1/incidents`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { incidents } = (await response.json()) as {
    incidents: { id: number; acknowledgedBy: object | null }[];
  };
  // The account and the topic cross the line together: one mail, about the account.
  const about = Number(pathname.split('.')[1]);
  expect(incidents.find(({ id }) => id === about)?.acknowledgedBy).toEqual({
    kind: 'recipient',
    id: 'ana',
    name: 'ana@example.com',
  });
});
