import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { analyseJob } from '../jobs/analyse.ts';
import { analyseAt } from '../jobs/analysis/analyse-at.ts';
import { liveInstant } from '../jobs/analysis/live-instant.ts';
import { auditPractice } from '../jobs/analysis/practice-audit.ts';
import { readRatings } from '../jobs/analysis/ratings.ts';
import { evidenceInputs } from '../jobs/evidence-inputs.ts';
import { wouldHaveFired } from '../jobs/incident/would-have-fired.ts';
import { maintainJob } from '../jobs/maintain.ts';
import { publishVerdict, type PublishAccess } from '../jobs/publish-verdict.ts';
import { startSchedule, type Schedule } from '../jobs/schedule.ts';
import { incidentRulesOf } from './analysis/incident/incident-rules.ts';
import { LEARNED_STATE_VERSION } from './analysis/learned-state.ts';
import type { MembersDeps } from './auth/deps.ts';
import type { Config } from './config.ts';
import { connectionJson } from './connect.ts';
import { floorToBucket, type EpochMs } from './core/time.ts';
import { startHotPath, type HotPathClient } from './hot/client.ts';
import { createApp } from './http/app.ts';
import { readPage } from './http/read-page.ts';
import { wordedVerdict } from './i18n/worded-verdict.ts';
import { seal, unseal } from './ingest/seal.ts';
import { createHasher } from './ingest/hasher.ts';
import { createLinkSigner } from './ingest/link-signer.ts';
import { createSignatureVerifier } from './ingest/verify-signature.ts';
import type { Secrets } from './key-file.ts';
import { listen, type Listening } from './listen.ts';
import { errorFields, type LogFields, type Logger } from './log.ts';
import { membersOf } from './members.ts';
import { createPrivacy, type Privacy } from './privacy.ts';
import { platformJobs } from './platform-jobs.ts';
import { readPlatformStatus } from './platform-status.ts';
import { remember } from './remember.ts';
import { rememberByCost } from './remember-by-cost.ts';
import { prunersOf } from './retention.ts';
import { providerChecksOf, scopeRuleOf } from './rules.ts';
import { openSecrets } from './secrets.ts';
import { settingsInForce } from './settings-in-force.ts';
import { analysisAccess } from './store/analysis-access.ts';
import type { Database } from './store/database.ts';
import { createJobRunStore } from './store/job-run-store.ts';
import { migrate } from './store/migrate.ts';
import { openDatabaseFile } from './store/open-database-file.ts';
import { createPlatformStore } from './store/platform-store.ts';
import { practiceAccess } from './store/practice-store.ts';
import { createPreferenceStore } from './store/preference-store.ts';
import { createReadStores } from './store/read-stores.ts';
import { templatesOf } from './templates.ts';

export type Server = {
  /** Where it answers, null for a process without HTTP. */
  origin: string | null;
  database: Database;
  members: MembersDeps;
  /** Stops accepting, stores and applies what is at hand, ends jobs, closes the database. */
  close(): Promise<void>;
};

export type ServerDeps = {
  log: Logger;
  clock: () => EpochMs;
  /** The process can do nothing of use any more and has to be replaced. */
  onDeath: (error: Error) => void;
};

/** A minute: many people share the address of a mobile network, nobody needs a link so often. */
const ADDRESS_REQUESTS = 600;
const LINK_REQUESTS = 30;
/** Asking how the account is wired up asks the platform, which counts calls. */
const CONNECT_KEPT_MS = 60_000;
/** Looking through the verdicts of three months is no work for every look at the settings. */
const ALERTS_KEPT_MS = 5 * 60_000;

/** Puts the service together and starts it. Errors: `AppError` invalid for settings and secrets; what the database says. */
export async function startServer(config: Config, deps: ServerDeps): Promise<Server> {
  const { log } = deps;
  const database = openDatabaseFile(config.db);
  const started: (() => Promise<void>)[] = [() => database.close()];
  const close = async (): Promise<void> => {
    // In reverse: what was started last depends on what was started first.
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    await migrate(database);
    const secrets = await openSecrets(database, config);
    const privacy = createPrivacy({ database, config, secrets, clock: deps.clock });
    // A backup that was restored knows nothing of what was erased since.
    await privacy.reapply('start');
    const holder = `${hostname()} ${process.pid} ${randomBytes(4).toString('hex')}`;
    const hot = await startHot(config, { ...deps, secrets, holder });
    started.push(() => hot.close());
    const access: PublishAccess = { zone: config.zone, ...analysisAccess(database) };
    if (config.roles !== 'http') {
      const schedule = startJobs(config, { ...deps, database, hot, access, holder });
      started.push(() => schedule.stop());
    }
    let listening: Listening | null = null;
    const members = membersOf(database, config, {
      secrets,
      clock: deps.clock,
      origin: () => listening?.origin ?? '',
      onTrouble: (error) => log.warn('members', { error }),
    });
    if (config.roles !== 'jobs') {
      const app = createHttp(config, { ...deps, database, secrets, hot, access, privacy, members });
      listening = await listen(app.fetch, { host: config.host, port: config.port });
      started.push(listening.close);
    }
    log.info('started', {
      role: config.roles,
      engine: database.dialect,
      host: config.host,
      ...(listening !== null && { port: listening.port }),
    });
    return { origin: listening?.origin ?? null, database, members, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function startHot(
  config: Config,
  { log, onDeath, secrets, holder }: ServerDeps & { secrets: Secrets; holder: string },
): Promise<HotPathClient> {
  return startHotPath({
    url: config.db,
    encryptionKey: secrets.encryptionKey,
    pepper: secrets.pepper,
    payloads: config.payloads,
    callbackPatterns: config.callbackPatterns,
    scopes: Object.fromEntries(config.stopScopes),
    holder,
    maxBytes: config.queueBytes,
    maxItems: config.queueItems,
    onTrouble: (error) => log.warn('hot path in trouble', { error }),
    onDeath: (error) => {
      log.error('hot path died', errorFields(error));
      onDeath(error);
    },
  });
}

function startJobs(
  config: Config,
  deps: ServerDeps & { database: Database; hot: HotPathClient; access: PublishAccess; holder: string },
): Schedule {
  const { database, access, clock, log, holder } = deps;
  const store = createJobRunStore(database);
  const preferences = createPreferenceStore(database);
  const lineRate = config.criticalRate;
  const rules = async () => incidentRulesOf({ sensitivity: await preferences.sensitivity(), lineRate });
  const jobs = [
    analyseJob({
      mark: async () => String(await access.read((analysis) => analysis.lastApplied())),
      analyse: async (instant) => {
        const verdict = await publishVerdict(access, {
          now: clock(),
          instant,
          language: config.lang,
          rules: await rules(),
        });
        return verdict.outcome;
      },
    }),
    maintainJob(prunersOf(database, config)),
    ...platformJobs(config, deps),
  ];
  return startSchedule(jobs, { store, holder, zone: config.zone, clock, log });
}

function createHttp(
  config: Config,
  deps: ServerDeps & {
    database: Database;
    secrets: Secrets;
    hot: HotPathClient;
    access: PublishAccess;
    privacy: Privacy;
    members: MembersDeps;
  },
): ReturnType<typeof createApp> {
  const { database, secrets, hot, access, clock, log } = deps;
  const stores = createReadStores(database);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const platform = () => readPlatformStatus(createPlatformStore(database), config);
  const ratings = rememberByCost(
    (instant: EpochMs) => readRatings({ access, read: practiceAccess(database).read, platform }, instant),
    { keyOf: (instant) => String(floorToBucket(instant)) },
  );
  return createApp({
    clock,
    zone: config.zone,
    page: readPage(pageFolder()),
    inbox: hot,
    verifySignature: createSignatureVerifier(config.metaAppSecrets.map((secret) => secret.reveal())),
    providers: providerChecksOf(config),
    verifyToken: config.metaVerifyToken?.reveal() ?? null,
    callbackPatterns: config.callbackPatterns,
    stores,
    unseal: (value) => decoder.decode(unseal(secrets.encryptionKey, value)),
    analyse: async (instant) => {
      const { verdict } = await analyseAt(access, instant);
      return {
        asOf: verdict.asOf,
        version: LEARNED_STATE_VERSION,
        verdict: wordedVerdict(verdict, { language: config.lang, zone: config.zone }),
      };
    },
    practice: rememberByCost(
      (period: { from: EpochMs; to: EpochMs }) =>
        auditPractice(
          {
            access,
            read: practiceAccess(database).read,
            scopeRule: scopeRuleOf(config),
            payloads: config.payloads,
          },
          period,
        ),
      { keyOf: ({ from, to }) => `${floorToBucket(from)} ${floorToBucket(to)}` },
    ),
    ratings: async () => ratings(await liveInstant(access, clock())),
    templates: templatesOf(database, { access, clock, stores }),
    platform: { status: platform, language: config.lang, payloads: config.payloads },
    connect: remember(() => connectionJson({ database, config, now: clock() }), {
      ms: CONNECT_KEPT_MS,
      clock,
    }),
    optOut: {
      publicUrl: config.publicUrl,
      senderName: config.senderName,
      addressHeader: config.addressHeader,
      language: config.lang,
      wideScope: scopeRuleOf(config)('link'),
      signer: createLinkSigner(secrets.encryptionKey),
      hasher: createHasher(secrets.pepper),
      seal: (text) => seal(secrets.encryptionKey, encoder.encode(text)),
      limits: { address: ADDRESS_REQUESTS, link: LINK_REQUESTS },
    },
    shareSigner: createLinkSigner(secrets.encryptionKey, 'share link'),
    evidenceInputs: (asOf) => evidenceInputs(access, asOf),
    wouldHaveFired: remember(() => wouldHaveFired(access, { now: clock(), lineRate: config.criticalRate }), {
      ms: ALERTS_KEPT_MS,
      clock,
    }),
    settings: () => settingsInForce(config, process.env),
    privacy: deps.privacy,
    members: deps.members,
    log: {
      error(event, { at, ...fields }) {
        // The log itself leaves out what it does not know, and what is of another type.
        log.error(event, { place: at, ...fields } as LogFields);
      },
    },
  });
}

/** Where the build puts the page: in `web` beside the bundle, or under `dist` when this runs from its sources. */
function pageFolder(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../dist/web/' : './web/', import.meta.url);
}
