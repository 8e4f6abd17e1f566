import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { liveInstant } from '../../jobs/analysis/live-instant.ts';
import { reachedBefore, readRatings } from '../../jobs/analysis/ratings.ts';
import { evidenceInputs } from '../../jobs/evidence-inputs.ts';
import { wouldHaveFired } from '../../jobs/incident/would-have-fired.ts';
import type { PublishAccess } from '../../jobs/publish-verdict.ts';
import { LEARNED_STATE_VERSION } from '../analysis/learned-state.ts';
import type { MembersDeps } from '../auth/deps.ts';
import type { Config } from '../config.ts';
import { MINUTE_MS, type EpochMs } from '../core/time.ts';
import type { HotPathClient } from '../hot/client.ts';
import { createApp } from '../http/app.ts';
import { firstViewIn } from '../http/first-view.ts';
import { listTemplates } from '../http/list-templates.ts';
import { readPage } from '../http/read-page.ts';
import { wordedVerdict } from '../i18n/worded-verdict.ts';
import { createHasher } from '../ingest/hasher.ts';
import { createLinkSigner } from '../ingest/link-signer.ts';
import { seal, unseal } from '../ingest/seal.ts';
import { createSignatureVerifier } from '../ingest/verify-signature.ts';
import type { Secrets } from '../key-file.ts';
import { errorFields, type LogFields, type Logger } from '../log.ts';
import { providerChecksOf, scopeRuleOf } from '../rules.ts';
import type { Database } from '../store/database.ts';
import { hasManyRollups } from '../store/has-many-rollups.ts';
import { createPlatformStore } from '../store/platform-store.ts';
import { practiceAccess } from '../store/practice-store.ts';
import { createReadStores } from '../store/read-stores.ts';
import { appliedMark } from './applied-mark.ts';
import { BY_COST, SLOW_MS } from './by-cost.ts';
import { connectionJson } from './connect.ts';
import { countedAudience } from './counted-audience.ts';
import { countCulprits } from './culprit-audience.ts';
import { incidentRulesIn } from './incident-rules.ts';
import { keepWarm, type KeptWarm } from './keep-warm.ts';
import { keptTemplates } from './kept-templates.ts';
import { mailDepsOf } from './mail-deps.ts';
import { readPlatformStatus } from './platform-status.ts';
import { periodKey, practiceOf } from './practice.ts';
import type { Privacy } from './privacy.ts';
import { remember } from './remember.ts';
import { reportsOf } from './reports.ts';
import { settingsInForce } from './settings-in-force.ts';
import { templatesOf } from './templates.ts';

/** A minute: many people share the address of a mobile network, nobody needs a link so often. */
const ADDRESS_REQUESTS = 600;
const LINK_REQUESTS = 30;
/** Asking how the account is wired up asks the platform, which counts calls. */
const CONNECT_KEPT_MS = 60_000;
/** Looking through the verdicts of three months is no work for every look at the settings. */
const ALERTS_KEPT_MS = 5 * 60_000;

/** Within so long few more people are reached of a limit that holds for a day. */
const REACHED_KEPT_MS = 5 * MINUTE_MS;

/** Changes are looked for as often as verdicts are made. */
const WARM_MS = MINUTE_MS;

/** The HTTP interface with everything behind it. `keepWarm`: begins to make what takes long before it is asked for. */
export function createHttp(
  config: Config,
  deps: {
    log: Logger;
    clock: () => EpochMs;
    database: Database;
    secrets: Secrets;
    hot: HotPathClient;
    access: PublishAccess;
    privacy: Privacy;
    members: MembersDeps;
    /** Folder of the built dashboard. */
    page: URL;
  },
): { app: ReturnType<typeof createApp>; keepWarm: () => KeptWarm } {
  const { database, secrets, hot, access, clock, log } = deps;
  const read = createReadStores(database);
  const stores = { ...read, templates: keptTemplates(read.templates, { access, clock }) };
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const platform = () => readPlatformStatus(createPlatformStore(database), config);
  // Counting them reads every message of some days: of a large account that is no work for every look at the ratings.
  const reached = remember((instant: EpochMs) => reachedBefore(access, instant), {
    ...BY_COST,
    keptFor: (took) => (took < SLOW_MS ? 20 * took : REACHED_KEPT_MS),
  });
  const ratings = remember(
    (instant: EpochMs) =>
      readRatings({ access, read: practiceAccess(database).read, platform, reached }, instant),
    BY_COST,
  );
  const ratingsNow = async () => ratings(await liveInstant(access, clock()));
  const practice = practiceOf(config, { database, access });
  const audience = countedAudience({ access, audience: stores.audience, clock });
  const templates = templatesOf(database, { access, clock, stores, payloads: config.payloads });
  const app = createApp({
    clock,
    zone: config.zone,
    page: readPage(deps.page),
    firstView: firstViewIn(new URL('../first-view/first-view.js', deps.page)),
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
    practice: remember(practice.audit, {
      ...BY_COST,
      keyOf: (period) => periodKey(period, clock()),
      instead: (period) => practice.last(period, clock()),
    }),
    ratings: ratingsNow,
    audience,
    templates,
    platform: { status: platform, language: config.lang, payloads: config.payloads },
    connect: remember(() => connectionJson({ database, config, now: clock() }), {
      keptFor: () => CONNECT_KEPT_MS,
      now: clock,
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
    actionSigner: createLinkSigner(secrets.encryptionKey, 'mail action'),
    reports: reportsOf(config, { database, secrets, clock }),
    evidenceInputs: (asOf) => evidenceInputs(access, asOf),
    wouldHaveFired: remember(
      async () => wouldHaveFired(access, { now: clock(), ...(await incidentRulesIn(database, config)) }),
      { keptFor: () => ALERTS_KEPT_MS, now: clock },
    ),
    settings: (language) => settingsInForce(config, { environment: process.env, language }),
    privacy: deps.privacy,
    members: deps.members,
    mails: mailDepsOf(config, { database, secrets, clock, origin: deps.members.origin }),
    log: {
      error(event, { at, ...fields }) {
        // The log itself leaves out what it does not know, and what is of another type.
        log.error(event, { place: at, ...fields } as LogFields);
      },
    },
  });
  const changed = appliedMark(access, clock);
  const asks = [
    () => templates.list(),
    () => listTemplates(stores.templates, clock()),
    () => countCulprits({ ...stores, audience, now: clock() }),
    ratingsNow,
    () => templates.sources(),
  ];
  return {
    app,
    keepWarm: () =>
      keepWarm(asks, {
        // What was made of a small account before its data came is not to be shown for what it has become since.
        mark: async () => ((await hasManyRollups(database)) ? changed() : null),
        everyMs: WARM_MS,
        onTrouble: (error) => log.warn('nothing made in advance', errorFields(error)),
      }),
  };
}
