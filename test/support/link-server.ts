import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { startHotPath } from '../../server/hot/client.ts';
import { createApp } from '../../server/http/app.ts';
import type { OptOutDeps } from '../../server/http/opt-out/deps.ts';
import { issueToken } from '../../server/http/token.ts';
import { createHasher } from '../../server/ingest/hasher.ts';
import { createLinkSigner } from '../../server/ingest/link-signer.ts';
import { seal, unseal } from '../../server/ingest/seal.ts';
import { createProviderChecks } from '../../server/ingest/providers/provider-checks.ts';
import { createSignatureVerifier } from '../../server/ingest/verify-signature.ts';
import type { MadeLinks } from '../../server/http/opt-out/make-links.ts';
import type { Suppression } from '../../server/http/suppression-routes.ts';
import { createReadStores } from '../../server/store/read-stores.ts';
import { testDatabase, type Engine } from './database.ts';
import { documentedApp } from './documented-app.ts';
import { TEST_KEY, TEST_PEPPER } from './ingest.ts';
import { testMails } from './mails.ts';
import { testMembers } from './members.ts';
import { NO_TEMPLATES } from './no-templates.ts';
import { exampleReports } from './example-reports.ts';

/** The service on a port of its own, with the hot path in its thread: what is accepted is applied by itself. */
export type LinkServer = {
  origin: string;
  /** Opens what senders need. */
  token: string;
  /** Added to the clock of links and their page. */
  clock: { ahead: number };
  /** Everything written to the log. */
  logged: string[];
  /** Makes one link and returns its address here. */
  link(request: object): Promise<string>;
  /** Takes event lines in. */
  send(...lines: object[]): Promise<void>;
  suppressions(): Promise<Suppression[]>;
  /** Bodies in the inbox, applied or not. */
  accepted(): Promise<number>;
  close(): Promise<void>;
};

export async function startLinkServer(
  engine: Engine,
  options: Partial<Pick<OptOutDeps, 'senderName' | 'wideScope' | 'limits' | 'addressHeader'>> = {},
): Promise<LinkServer> {
  const { database, url, drop } = await testDatabase(engine);
  const logged: string[] = [];
  const clock = { ahead: 0 };
  const inbox = await startHotPath({
    url,
    encryptionKey: TEST_KEY,
    pepper: TEST_PEPPER,
    holder: 'test',
    onTrouble: (message) => void logged.push(message),
    onDeath: (error) => void logged.push(error.message),
  });
  const stores = createReadStores(database);
  const app = documentedApp(
    createApp({
      clock: () => Date.now() + clock.ahead,
      zone: 'America/Sao_Paulo',
      page: new Map(),
      firstView: async () => null,
      inbox,
      verifySignature: createSignatureVerifier([]),
      providers: createProviderChecks(),
      verifyToken: null,
      callbackPatterns: [],
      stores,
      unseal: (value) => new TextDecoder().decode(unseal(TEST_KEY, value)),
      analyse: () => Promise.reject(new Error('this server does not analyse')),
      templates: NO_TEMPLATES,
      ratings: () => Promise.reject(new Error('this server does not analyse')),
      practice: () => Promise.reject(new Error('this server does not analyse')),
      platform: {
        status: () => Promise.reject(new Error('this server asks nobody')),
        language: 'pt-BR',
        payloads: new Map(),
      },
      connect: () => Promise.reject(new Error('this server is not wired up')),
      optOut: {
        publicUrl: 'https://messages.example.com',
        senderName: 'Aurora',
        addressHeader: null,
        language: 'en',
        wideScope: 'marketing',
        signer: createLinkSigner(TEST_KEY),
        hasher: createHasher(TEST_PEPPER),
        seal: (text) => seal(TEST_KEY, new TextEncoder().encode(text)),
        limits: { address: 10_000, link: 10_000 },
        ...options,
      },
      members: testMembers(database),
      mails: testMails(database, { clock: () => Date.now() + clock.ahead, isOn: false }),
      shareSigner: createLinkSigner(TEST_KEY, 'share link'),
      actionSigner: createLinkSigner(TEST_KEY, 'mail action'),
      reports: exampleReports(TEST_KEY, Date.now),
      evidenceInputs: async () => null,
      audience: async () => ({ asOf: 0, counts: [] }),
      wouldHaveFired: async () => ({ days: 90, alerts: { fewer: 0, balanced: 0, more: 0 } }),
      settings: () => [],
      privacy: { person: async () => null, erase: async () => null },
      log: { error: (event, fields) => void logged.push(`${event} ${JSON.stringify(fields)}`) },
    }),
  );
  const { token } = await issueToken(stores.tokens, {
    name: 'test',
    scopes: ['ingest', 'suppress'],
    now: Date.now(),
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = { authorization: `Bearer ${token}` };
  return {
    origin,
    token,
    clock,
    logged,
    async link(request) {
      const body = JSON.stringify(request);
      const response = await fetch(`${origin}/v1/opt-out-links`, { method: 'POST', headers, body });
      const made = (await response.json()) as MadeLinks;
      return `${origin}/o/${made.links[0]?.token ?? ''}`;
    },
    async send(...lines) {
      const body = lines.map((line) => JSON.stringify(line)).join('\n');
      const response = await fetch(`${origin}/v1/events`, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(await response.text());
    },
    async suppressions() {
      const response = await fetch(`${origin}/v1/suppressions`, { headers });
      return ((await response.json()) as { suppressions: Suppression[] }).suppressions;
    },
    async accepted() {
      const row = await database.db
        .selectFrom('inbox')
        .select((inboxRow) => inboxRow.fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return Number(row?.n ?? 0);
    },
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await inbox.close();
      await drop();
    },
  };
}
