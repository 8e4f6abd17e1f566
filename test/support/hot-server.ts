import { serve } from '@hono/node-server';
import { startHotPath } from '../../server/hot/client.ts';
import { createApp } from '../../server/http/app.ts';
import { createHasher } from '../../server/ingest/hasher.ts';
import { createLinkSigner } from '../../server/ingest/link-signer.ts';
import { createProviderChecks } from '../../server/ingest/providers/provider-checks.ts';
import { createSignatureVerifier } from '../../server/ingest/verify-signature.ts';
import { openDatabase } from '../../server/store/database.ts';
import { testMails } from './mails.ts';
import { testMembers } from './members.ts';
import { createReadStores } from '../../server/store/read-stores.ts';
import { NO_TEMPLATES } from './no-templates.ts';
import { exampleReports } from './example-reports.ts';

/** A whole server process, as small as it gets: HTTP in front of the hot path. Says its port on standard output.
 *  `HOT_URL`: a migrated database; `HOT_SECRET`, `HOT_KEY`, `HOT_PEPPER`: secrets, the last two in hexadecimal. */
const { HOT_URL = '', HOT_SECRET = '', HOT_KEY = '', HOT_PEPPER = '', HOT_LEASE_MS = '15000' } = process.env;

const inbox = await startHotPath({
  url: HOT_URL,
  encryptionKey: Buffer.from(HOT_KEY, 'hex'),
  pepper: Buffer.from(HOT_PEPPER, 'hex'),
  holder: `server ${process.pid}`,
  leaseMs: Number(HOT_LEASE_MS),
  onTrouble: (message) => process.stderr.write(`trouble: ${message}\n`),
  onDeath: (error) => {
    process.stderr.write(`the hot path died: ${error.message}\n`);
    process.exit(1);
  },
});
const database = openDatabase(HOT_URL);
const app = createApp({
  clock: Date.now,
  zone: 'America/Sao_Paulo',
  page: new Map(),
  firstView: async () => null,
  inbox,
  verifySignature: createSignatureVerifier([HOT_SECRET]),
  providers: createProviderChecks(),
  verifyToken: null,
  callbackPatterns: [],
  stores: createReadStores(database),
  unseal: () => '',
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
    publicUrl: null,
    senderName: null,
    addressHeader: null,
    language: 'pt-BR',
    wideScope: 'marketing',
    signer: createLinkSigner(Buffer.from(HOT_KEY, 'hex')),
    hasher: createHasher(Buffer.from(HOT_PEPPER, 'hex')),
    seal: () => new Uint8Array(),
    limits: { address: 600, link: 30 },
  },
  members: testMembers(database),
  mails: testMails(database, { clock: Date.now, isOn: false }),
  shareSigner: createLinkSigner(Buffer.from(HOT_KEY, 'hex'), 'share link'),
  actionSigner: createLinkSigner(Buffer.from(HOT_KEY, 'hex'), 'mail action'),
  reports: exampleReports(Buffer.from(HOT_KEY, 'hex'), Date.now),
  evidenceInputs: async () => null,
  audience: async () => ({ asOf: 0, counts: [] }),
  wouldHaveFired: async () => ({ days: 90, alerts: { fewer: 0, balanced: 0, more: 0 } }),
  settings: () => [],
  privacy: { person: async () => null, erase: async () => null },
  log: { error: (event, fields) => process.stderr.write(`${event} ${JSON.stringify(fields)}\n`) },
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`port ${port}\n`);
});

process.on('SIGTERM', () => {
  server.close();
  void inbox.close().then(async () => {
    await database.close();
    process.exit(0);
  });
});
