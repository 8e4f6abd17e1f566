import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { PublishAccess } from '../jobs/publish-verdict.ts';
import type { MembersDeps } from './auth/deps.ts';
import type { Config } from './config.ts';
import type { EpochMs } from './core/time.ts';
import { startHotPath, type HotPathClient } from './hot/client.ts';
import type { Secrets } from './key-file.ts';
import { listen, type Listening } from './listen.ts';
import { errorFields, type Logger } from './log.ts';
import type { Mailer } from './mail/mailer.ts';
import { mailerOf } from './service/mailer.ts';
import { membersOf } from './service/members.ts';
import { createPrivacy } from './service/privacy.ts';
import { openSecrets } from './secrets.ts';
import { createHttp } from './service/create-http.ts';
import { startJobs } from './service/start-jobs.ts';
import { analysisAccess } from './store/analysis-access.ts';
import type { Database } from './store/database.ts';
import { migrate } from './store/migrate.ts';
import { openDatabaseFile } from './store/open-database-file.ts';

/** What takes long is made before the door opens, for at most so long: whoever sends webhooks would try again meanwhile. */
const MOST_WARMING_MS = 2_000;

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
  /** In place of the mail server of the settings. */
  mailer?: Mailer;
  /** The process can do nothing of use any more and has to be replaced. */
  onDeath: (error: Error) => void;
};

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
    const mailer = deps.mailer ?? mailerOf(config);
    started.push(async () => mailer?.close());
    const access: PublishAccess = { zone: config.zone, ...analysisAccess(database) };
    let listening: Listening | null = null;
    if (config.roles !== 'http') {
      const origin = () => config.publicUrl ?? listening?.origin ?? '';
      const mail = mailer === null ? null : { database, secrets, origin, mailer };
      const schedule = startJobs(config, { ...deps, database, hot, access, holder, secrets, mail });
      started.push(() => schedule.stop());
    }
    const members = membersOf(database, config, {
      secrets,
      mailer,
      clock: deps.clock,
      origin: () => listening?.origin ?? '',
      onTrouble: (error) => log.warn('members', { error }),
    });
    if (config.roles !== 'jobs') {
      const { app, keepWarm } = createHttp(config, {
        ...deps,
        database,
        secrets,
        hot,
        access,
        privacy,
        members,
        page: pageFolder(),
      });
      const warm = keepWarm();
      started.push(warm.end);
      await Promise.race([warm.first, setTimeout(MOST_WARMING_MS, undefined, { ref: false })]);
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

/** Where the build puts the page: in `web` beside the bundle, or under `dist` when this runs from its sources. */
function pageFolder(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../dist/web/' : './web/', import.meta.url);
}
