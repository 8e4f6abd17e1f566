import { createHmac } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AppError } from '../../../server/core/errors.ts';
import { createApp, type Api } from '../../../server/http/app.ts';
import { auditPractice } from '../../../jobs/analysis/practice-audit.ts';
import { evidenceInputs } from '../../../jobs/evidence-inputs.ts';
import { wouldHaveFired } from '../../../jobs/incident/would-have-fired.ts';
import { readRatings } from '../../../jobs/analysis/ratings.ts';
import { readTemplateAccount } from '../../../jobs/analysis/templates/read-account.ts';
import { readSources } from '../../../jobs/analysis/templates/read-sources.ts';
import { createTemplatesPort } from '../../../jobs/analysis/templates/templates-port.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { practiceAccess } from '../../../server/store/practice-store.ts';
import type { AcceptedBody, HttpDeps, LogFields } from '../../../server/http/deps.ts';
import type { Page } from '../../../server/http/page-files.ts';
import { countedAudience } from '../../../server/service/counted-audience.ts';
import { createPrivacy } from '../../../server/service/privacy.ts';
import { readConfig, type Config } from '../../../server/config.ts';
import { connectionJson } from '../../../server/service/connect.ts';
import { readPlatformStatus } from '../../../server/service/platform-status.ts';
import type { MembersDeps } from '../../../server/auth/deps.ts';
import { settingsInForce } from '../../../server/service/settings-in-force.ts';
import { issueToken } from '../../../server/http/token.ts';
import { wordedVerdict } from '../../../server/i18n/worded-verdict.ts';
import { seal, unseal } from '../../../server/ingest/seal.ts';
import { createHasher } from '../../../server/ingest/hasher.ts';
import { createLinkSigner } from '../../../server/ingest/link-signer.ts';
import { createProviderChecks } from '../../../server/ingest/providers/provider-checks.ts';
import { createSignatureVerifier } from '../../../server/ingest/verify-signature.ts';
import type { Ingestor } from '../../../server/ingest/ingestor.ts';
import type { Database } from '../../../server/store/database.ts';
import { writeIngest } from '../../../server/store/ingest-transaction.ts';
import { TOKEN_SCOPES, type TokenScope } from '../../../server/store/read-ports.ts';
import { createReadStores } from '../../../server/store/read-stores.ts';
import { testDatabase, type Engine } from '../../support/database.ts';
import { sampleVerdict } from '../../support/sample-verdict.ts';
import { documentedApp } from '../../support/documented-app.ts';
import { testMails } from '../../support/mails.ts';
import { testMembers } from '../../support/members.ts';
import { testIngest, TEST_KEY, TEST_PEPPER } from '../../support/ingest.ts';
import { exampleReports } from '../../support/example-reports.ts';

export const SECRET = 'a-webhook-secret-for-tests';
export const VERIFY_TOKEN = 'a-verify-token-for-tests';
export const ZONE = 'America/Sao_Paulo';
export const PAGE: Page = new Map(
  [
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>page</title>'],
    ['/theme.js', 'text/javascript; charset=utf-8', 'void 0;'],
    ['/icon.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['/assets/index-0a1b2c3d.js', 'text/javascript; charset=utf-8', `void '${'a'.repeat(5_000)}';`],
  ].map(([path = '', type = '', text = '']) => {
    const content = new TextEncoder().encode(text);
    const packed = path.startsWith('/assets/')
      ? [
          { encoding: 'br', content: new Uint8Array(brotliCompressSync(content)) } as const,
          { encoding: 'gzip', content: new Uint8Array(gzipSync(content)) } as const,
        ]
      : [];
    return [path, { type, content, packed }];
  }),
);
/** What the analysis of this service comes to, whatever the instant. */
export const SAMPLE = wordedVerdict(sampleVerdict(), { language: 'en', zone: ZONE });
export const NOW = Date.parse('2026-05-20T12:00:00Z');

export type Service = {
  app: Api;
  deps: HttpDeps;
  database: Database;
  ingestor: Ingestor;
  /** One token for each scope, and one with all of them. */
  tokens: Record<TokenScope | 'all', string>;
  logged: { event: string; fields: LogFields }[];
  /** While true, the queue refuses what comes. */
  queue: { full: boolean };
  clock: { now: number };
  /** What the settings say of the platform; not connected at first. */
  connection: Pick<Config, 'graphToken' | 'wabaIds'>;
  as(scope: TokenScope | 'all', init?: RequestInit): RequestInit;
  /** Plain texts of all accepted bodies, in the order of their ids. */
  accepted(): Promise<{ source: string; text: string; priority: number | null }[]>;
  close(): Promise<void>;
};

/** The whole service behind HTTP on a real database; bodies are sealed and stored before they are answered. */
export async function startService(
  engine: Engine = 'sqlite',
  options: { settings?: Record<string, string>; members?: Partial<MembersDeps>; mails?: boolean } = {},
): Promise<Service> {
  const { database, drop, url } = await testDatabase(engine);
  const clock = { now: NOW };
  const queue = { full: false };
  const logged: Service['logged'] = [];
  const stores = createReadStores(database);
  const connection: Service['connection'] = { graphToken: null, wabaIds: [] };
  const readers = {
    access: { zone: ZONE, ...analysisAccess(database) },
    read: practiceAccess(database).read,
  };
  const account = () => readTemplateAccount(readers, clock.now);
  const deps: HttpDeps = {
    clock: () => clock.now,
    zone: ZONE,
    page: PAGE,
    firstView: async () => null,
    inbox: {
      async append(item: AcceptedBody) {
        if (queue.full) throw new AppError('unavailable', 'the queue is full; send it again in a moment');
        const body = seal(TEST_KEY, item.body);
        await writeIngest(database, ({ inbox }) => inbox.append([{ ...item, body }]));
      },
    },
    verifySignature: createSignatureVerifier([SECRET, 'the-secret-before']),
    providers: createProviderChecks(),
    verifyToken: VERIFY_TOKEN,
    callbackPatterns: [],
    stores,
    unseal: (value) => new TextDecoder().decode(unseal(TEST_KEY, value)),
    analyse: async (asOf) => ({ asOf: asOf - (asOf % 900_000), version: 1, verdict: SAMPLE }),
    ratings: () =>
      readRatings(
        {
          access: { zone: ZONE, ...analysisAccess(database) },
          read: practiceAccess(database).read,
          platform: () => readPlatformStatus(stores.platform, connection),
        },
        clock.now,
      ),
    audience: countedAudience({
      access: analysisAccess(database),
      audience: stores.audience,
      clock: () => clock.now,
    }),
    templates: createTemplatesPort({
      account,
      sources: async () => readSources(readers, (await account()).book),
      payloads: new Map(),
      audit: stores.audit,
      incidents: stores.incidents,
      announcements: stores.announcements,
    }),
    platform: {
      status: () => readPlatformStatus(stores.platform, connection),
      language: 'en',
      payloads: new Map(),
    },
    practice: (period) =>
      auditPractice(
        {
          access: { zone: ZONE, ...analysisAccess(database) },
          read: practiceAccess(database).read,
          scopeRule: () => 'marketing',
          payloads: new Map(),
        },
        period,
      ),
    connect: () =>
      connectionJson({
        database,
        config: readConfig(
          {},
          { CULPRIT_DB: url, CULPRIT_ZONE: ZONE, CULPRIT_LANG: 'en', ...options.settings },
        ),
        now: clock.now,
      }),
    optOut: {
      publicUrl: 'https://messages.example.com',
      senderName: 'Aurora',
      addressHeader: 'X-Forwarded-For',
      language: 'pt-BR',
      wideScope: 'marketing',
      signer: createLinkSigner(TEST_KEY),
      hasher: createHasher(TEST_PEPPER),
      seal: (text) => seal(TEST_KEY, new TextEncoder().encode(text)),
      limits: { address: 600, link: 30 },
    },
    shareSigner: createLinkSigner(TEST_KEY, 'share link'),
    actionSigner: createLinkSigner(TEST_KEY, 'mail action'),
    reports: exampleReports(TEST_KEY, Date.now),
    evidenceInputs: (asOf) => evidenceInputs({ zone: ZONE, ...analysisAccess(database) }, asOf),
    wouldHaveFired: async () =>
      wouldHaveFired(
        { zone: ZONE, ...analysisAccess(database) },
        { now: clock.now, lineRate: 0.02, announced: await stores.announcements.list() },
      ),
    settings: (language) =>
      settingsInForce(readConfig({}, options.settings), { environment: options.settings ?? {}, language }),
    mails: testMails(database, { clock: () => clock.now, isOn: options.mails ?? false }),
    members: testMembers(database, { clock: () => clock.now, ...options.members }),
    privacy: createPrivacy({
      database,
      config: readConfig({}, { CULPRIT_DB: url, CULPRIT_ZONE: ZONE }),
      secrets: { pepper: TEST_PEPPER, encryptionKey: TEST_KEY },
      clock: () => clock.now,
    }),
    log: { error: (event, fields) => logged.push({ event, fields }) },
  };
  const make = async (name: string, scopes: TokenScope[]): Promise<string> =>
    (await issueToken(stores.tokens, { name, scopes, now: NOW })).token;
  const tokens = {
    ingest: await make('sender', ['ingest']),
    read: await make('dashboard', ['read']),
    suppress: await make('crm', ['suppress']),
    review: await make('reviewer', ['review']),
    admin: await make('operator', ['admin']),
    privacy: await make('privacy officer', ['privacy']),
    all: await make('everything', [...TOKEN_SCOPES]),
  };
  return {
    app: documentedApp(createApp(deps)),
    deps,
    database,
    ingestor: testIngest(database, () => clock.now).ingestor,
    tokens,
    logged,
    queue,
    clock,
    connection,
    as: (scope, init = {}) => ({
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${tokens[scope]}` },
    }),
    async accepted() {
      const rows = await database.db
        .selectFrom('inbox')
        .leftJoin('inbox_pending', 'inbox_pending.inbox_id', 'inbox.id')
        .select(['inbox.source', 'inbox.body', 'inbox_pending.priority'])
        .orderBy('inbox.id')
        .execute();
      return rows.map(({ source, body, priority }) => {
        return { source, text: new TextDecoder().decode(unseal(TEST_KEY, body)), priority };
      });
    },
    close: drop,
  };
}

/** The header that signs a body as the platform does. */
export function signed(body: string | Uint8Array, secret = SECRET): Record<string, string> {
  return { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}

/** A webhook body: one text of a person, answering a message or not. */
export function webhookText({
  id,
  text,
  from = '5511988887777',
  at = NOW - 60_000,
  repliedTo,
}: {
  id: string;
  text: string;
  from?: string;
  at?: number;
  repliedTo?: string;
}): string {
  const context = repliedTo === undefined ? {} : { context: { id: repliedTo } };
  const message = { id, from, timestamp: String(at / 1000), type: 'text', text: { body: text }, ...context };
  const metadata = { display_phone_number: '5511300001111', phone_number_id: '106540352242922' };
  const value = { messaging_product: 'whatsapp', metadata, contacts: [{ wa_id: from }], messages: [message] };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', changes: [{ field: 'messages', value }] }],
  });
}

/** Lines of the event format as a body. */
export function ndjson(...lines: unknown[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
