import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { issueLink } from '../../server/auth/issue-link.ts';
import { newMemberId } from '../../server/auth/member-id.ts';
import { readConfig } from '../../server/config.ts';
import { MAIL_WISHES } from '../../server/core/recipient.ts';
import { MINUTE_MS, SECOND_MS } from '../../server/core/time.ts';
import { issueToken } from '../../server/http/token.ts';
import { alertEn } from '../../server/i18n/alert-en.ts';
import { mailActionEn } from '../../server/i18n/mail-action-en.ts';
import { createLogger } from '../../server/log.ts';
import { startServer, type Server } from '../../server/main.ts';
import { createRecipientStore } from '../../server/store/recipient-store.ts';
import { createTokenStore } from '../../server/store/token-store.ts';
import { launchBrowser } from '../browser.ts';
import { freePort } from '../support/free-port.ts';
import { startMailServer } from '../support/mail-server.ts';
import { signatureOf, webhookBody, type Fact } from '../support/webhook.ts';

const SECRET = 'a-webhook-secret-for-tests';
const DELIVERED = 240;
const STOPPED = 12;

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The whole service at the time of the machine: what opt-outs of the last minute come to, from the webhook to the mail, and from
 *  the mail by its link to what others see on the dashboard. */
test('from the webhook to the mail, and by its link to the dashboard', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-alert-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const mails = await startMailServer();
  ends.push(() => mails.close());
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig(
    {},
    {
      CULPRIT_DB: `file:${join(folder, 'culprit.db')}`,
      CULPRIT_KEY_FILE: join(folder, 'culprit.key'),
      CULPRIT_PORT: String(port),
      CULPRIT_LANG: 'en',
      CULPRIT_LOG_LEVEL: 'error',
      CULPRIT_META_APP_SECRETS: SECRET,
      CULPRIT_SMTP_URL: mails.url,
      CULPRIT_MAIL_FROM: 'Culprit <culprit@example.com>',
      CULPRIT_PUBLIC_URL: origin,
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
  expect(new URL(link).origin).toBe(origin);
  // The account leads; what else the mail tells of is answered with it.
  const ids = (new URL(link).pathname.split('.')[1] ?? '').split('-').map(Number);
  const [about = Number.NaN] = ids;
  const browser = await launchBrowser();
  ends.push(() => browser.close());
  // A member looks at the incident, of which nobody has taken care yet.
  const rita = { id: newMemberId(), email: 'rita@example.com', name: 'Rita', language: null };
  await server.members.store.add({ ...rita, role: 'viewer', personal: false }, Date.now());
  const dashboard = await (await browser.newContext({ locale: 'en' })).newPage();
  await dashboard.goto((await issueLink(server.members, { kind: 'sign-in', member: rita.id })).link);
  await dashboard.waitForURL('**/now');
  await dashboard.goto(`${origin}/incidents/${about}`);
  await dashboard.getByRole('heading', { level: 1, name: /too many/ }).waitFor();
  const taken = dashboard.getByText('ana@example.com is on it');
  expect(await taken.count()).toBe(0);
  // Ana, who has no account, reads the mail and follows its link, on a browser of hers.
  const reader = await (await browser.newContext({ locale: 'en' })).newPage();
  await reader.setContent(mail.html === false ? '' : (mail.html ?? ''));
  await reader.getByRole('link', { name: alertEn.acknowledge, exact: true }).click();
  const { acknowledge } = mailActionEn.action;
  const isOne = ids.length === 1;
  const { heading, done } = isOne
    ? acknowledge
    : {
        heading: mailActionEn.all.acknowledge.heading({ n: ids.length }),
        done: mailActionEn.all.acknowledge.done({ n: ids.length }),
      };
  await reader.getByRole('heading', { name: heading }).waitFor();
  expect(await stateOf(server, about)).toBeNull();
  await reader.getByRole('button', { name: acknowledge.button }).click();
  await reader.getByRole('heading', { name: done }).waitFor();
  // The page that is open follows by itself.
  await taken.first().waitFor({ timeout: 60_000 });
  for (const one of ids)
    expect(await stateOf(server, one)).toEqual({ kind: 'recipient', id: 'ana', name: 'ana@example.com' });
  // She looks at the evidence without signing in, and sees nobody's name, her own included.
  await reader.setContent(mail.html === false ? '' : (mail.html ?? ''));
  await reader.getByRole('link', { name: alertEn.evidence, exact: true }).first().click();
  await reader.getByRole('heading', { level: 1, name: /too many/ }).waitFor();
  await reader.getByText('Shared with you to read').waitFor();
  expect(new URL(reader.url()).pathname).toMatch(/^\/s\//);
  expect(await reader.content()).not.toMatch(/ana@|rita@|Rita/);
});

/** Who looks after an incident, over the API. The account and the topic cross the line together: one mail, about the account. */
async function stateOf(server: Server, incident: number): Promise<object | null | undefined> {
  const tokens = createTokenStore(server.database);
  const { token } = await issueToken(tokens, { name: 'test', scopes: ['read'], now: Date.now() });
  const response = await fetch(`${server.origin}/v1/incidents`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { incidents } = (await response.json()) as {
    incidents: { id: number; acknowledgedBy: object | null }[];
  };
  return incidents.find(({ id }) => id === incident)?.acknowledgedBy;
}
