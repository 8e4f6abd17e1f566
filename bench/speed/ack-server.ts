import { serve } from '@hono/node-server';
import { createMembers } from '../../server/auth/create-members.ts';
import { startHotPath } from '../../server/hot/client.ts';
import { createApp } from '../../server/http/app.ts';
import { createHasher } from '../../server/ingest/hasher.ts';
import { createLinkSigner } from '../../server/ingest/link-signer.ts';
import { createProviderChecks } from '../../server/ingest/providers/provider-checks.ts';
import { createSignatureVerifier } from '../../server/ingest/verify-signature.ts';
import { seal } from '../../server/ingest/seal.ts';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { writeIngest } from '../../server/store/ingest-transaction.ts';
import { createReadStores } from '../../server/store/read-stores.ts';
import type { InboxItem } from '../../server/store/ports.ts';
import { exampleReports } from '../../test/support/example-reports.ts';

/** One server process of the acknowledgement bench. `ACK_MODE`: `none` stores nothing, `hot` is the product, `single`
 *  commits each request on its own. Says its port on standard output. */
const { ACK_URL = '', ACK_MODE = 'none', ACK_SECRET = '' } = process.env;
const KEY = new Uint8Array(32).fill(7);

const database = openDatabase(ACK_URL);
const app = createApp({
  clock: Date.now,
  zone: 'America/Sao_Paulo',
  page: new Map(),
  firstView: async () => null,
  inbox: await inboxOf(ACK_MODE, database),
  verifySignature: createSignatureVerifier([ACK_SECRET]),
  providers: createProviderChecks(),
  verifyToken: null,
  callbackPatterns: [],
  stores: createReadStores(database),
  unseal: () => '',
  analyse: () => Promise.reject(new Error('not here')),
  audience: () => Promise.reject(new Error('not here')),
  templates: {
    list: () => Promise.reject(new Error('not here')),
    page: () => Promise.reject(new Error('not here')),
    series: () => Promise.reject(new Error('not here')),
  },
  ratings: () => Promise.reject(new Error('not here')),
  practice: () => Promise.reject(new Error('not here')),
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
    language: 'en',
    wideScope: 'marketing',
    signer: createLinkSigner(KEY),
    hasher: createHasher(KEY),
    seal: () => new Uint8Array(),
    limits: { address: 600, link: 30 },
  },
  mails: {
    isOn: false,
    signer: createLinkSigner(KEY, 'mail link'),
    queueTest: () => Promise.reject(new Error('nobody is written to here')),
  },
  members: createMembers(database, {
    clock: Date.now,
    encryptionKey: KEY,
    sessionDays: 1,
    publicUrl: null,
    origin: () => '',
    mailer: null,
    language: 'en',
    zone: 'America/Sao_Paulo',
    onTrouble: () => {},
  }),
  shareSigner: createLinkSigner(KEY, 'share link'),
  actionSigner: createLinkSigner(KEY, 'mail action'),
  reports: exampleReports(KEY, Date.now),
  evidenceInputs: async () => null,
  wouldHaveFired: async () => ({ days: 90, alerts: { fewer: 0, balanced: 0, more: 0 } }),
  settings: () => [],
  privacy: { person: async () => null, erase: async () => null },
  log: { error: (event) => process.stderr.write(`${event}\n`) },
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`port ${port}\n`);
});

async function inboxOf(
  mode: string,
  { write }: Database,
): Promise<{ append(item: InboxItem): Promise<void> }> {
  if (mode === 'none') return { append: async () => {} };
  if (mode === 'single') {
    return {
      append: (item) =>
        writeIngest({ ...database, write }, ({ inbox }) =>
          inbox.append([{ ...item, body: seal(KEY, item.body) }]),
        ),
    };
  }
  return startHotPath({
    url: ACK_URL,
    encryptionKey: KEY,
    pepper: KEY,
    holder: 'bench',
    onTrouble: (message) => process.stderr.write(`${message}\n`),
    onDeath: () => process.exit(1),
  });
}
