import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { publishVerdict } from '../../jobs/publish-verdict.ts';
import type { Verdict } from '../analysis/verdict.ts';
import { readConfig, type Config } from '../config.ts';
import { createMailbox, MAILBOX_PATH } from './demo-mailbox.ts';
import { generateDemo, type Demo } from '../demo/generate-demo.ts';
import { issueToken } from '../http/token.ts';
import type { Language } from '../i18n/language.ts';
import { MAILBOX_TEXTS } from '../i18n/mailbox-texts.ts';
import { renderVerdict } from '../i18n/render-verdict.ts';
import { readEventFile } from '../ingest/event-file.ts';
import { MEMBER_CATALOGUES } from '../i18n/member-catalogues.ts';
import { listen } from '../listen.ts';
import { createLogger } from '../log.ts';
import { startServer, type Server } from '../main.ts';
import { openSecrets } from '../secrets.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { createTokenStore } from '../store/token-store.ts';
import { countWaiting } from '../store/waiting.ts';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { deliver } from './deliver-demo.ts';
import { demoLink } from './demo-member.ts';
import { addDemoRecipient } from './demo-recipient.ts';
import { EXIT } from './exit-code.ts';
import { importEntries } from './import-entries.ts';
import { startProgress } from './progress.ts';
import { untilSignal } from './until-signal.ts';

/** Any seed tells the same story with other people. */
const DEFAULT_SEED = '1';

type DemoOptions = CommonOptions & { exit?: true; seed: string };

/** `culprit demo`: an invented shop's month, its last two days over HTTP, and who is to blame. */
export function addDemo(program: Command): void {
  withCommonOptions(program.command('demo').description('play an invented shop and show the verdict'))
    .option('--exit', 'end after the verdict; code 0 only when it names a template')
    .option('--seed <number>', 'another number, other people', DEFAULT_SEED)
    .action(async (options: DemoOptions) => {
      const begun = performance.now();
      const folder = mkdtempSync(join(tmpdir(), 'culprit-demo-'));
      try {
        const given = configOf(options);
        const secret = randomBytes(16).toString('hex');
        // Of the surroundings only the language counts: a demonstration must not touch a real account.
        const config = readConfig(
          {},
          {
            CULPRIT_DB: options.db === undefined ? `file:${join(folder, 'demo.db')}` : given.db,
            CULPRIT_LANG: given.lang,
            CULPRIT_PORT: '0',
            CULPRIT_META_APP_SECRETS: secret,
            CULPRIT_LOG_LEVEL: 'warn',
            CULPRIT_KEY_FILE: join(folder, 'demo.key'),
          },
        );
        await play(config, { secret, begun, isBrief: options.exit === true, seed: Number(options.seed) });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
}

async function play(
  config: Config,
  { secret, begun, isBrief, seed }: { secret: string; begun: number; isBrief: boolean; seed: number },
): Promise<void> {
  const { words, format } = voiceOf(config);
  const note = (text: string): void => void process.stderr.write(`${text}\n`);
  note(words.demo.generating);
  const demo = generateDemo({ seed, now: Date.now() });
  note(words.demo.importing(format, { lines: await importHistory(config, demo) }));
  const stop = isBrief ? null : untilSignal();
  const mailbox = createMailbox(config.lang);
  const server = await startServer(config, {
    log: createLogger({ level: config.logLevel, clock: Date.now }),
    clock: Date.now,
    mailer: mailbox.mailer,
    onDeath: () => process.exit(EXIT.failure),
  });
  try {
    const { token } = await issueToken(createTokenStore(server.database), {
      name: 'demo',
      scopes: ['ingest', 'read'],
      now: Date.now(),
    });
    // A process with HTTP has an origin.
    const target = { origin: server.origin ?? '', token, secret };
    note(words.demo.delivering(format, { requests: await deliver(demo.live, target) }));
    note(words.demo.applying);
    const verdict = await verdictOf(server, demo, config.lang);
    process.stdout.write(`\n${renderVerdict(verdict, { language: config.lang, zone: config.zone })}\n`);
    note(words.demo.took(format, { seconds: (performance.now() - begun) / 1_000 }));
    if (stop === null) {
      if (verdict.outcome !== 'culprits') process.exitCode = EXIT.noCulprits;
      return;
    }
    say(MEMBER_CATALOGUES[config.lang].demoLink(format, { link: await demoLink(server.members) }));
    await addDemoRecipient(server.database, { zone: config.zone, now: Date.now() });
    const shown = await listen(mailbox.fetch, { host: config.host, port: 0 });
    say(MAILBOX_TEXTS[config.lang].printed(`${shown.origin}${MAILBOX_PATH}`));
    say(words.demo.explore(format, target));
    say(words.demo.stop);
    await stop;
    await shown.close();
  } finally {
    await server.close();
  }
}

async function importHistory(config: Config, demo: Demo): Promise<number> {
  const lists = [demo.topics, demo.templates, demo.consents, demo.history];
  return onMigrated(config, async (database) => {
    const progress = startProgress(0);
    const imported = await importEntries(
      lists.map((lines) => ({
        name: 'demo',
        bytes: 0,
        read: () => 0,
        entries: (receivedAt) => readEventFile({ source: bytesOf(lines), receivedAt }),
      })),
      {
        database,
        config,
        secrets: await openSecrets(database, config),
        onBytes: () => {},
        onWaiting: () => {},
      },
    );
    progress.stop();
    return imported.accepted;
  });
}

async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let batch: string[] = [];
  for (const line of lines) {
    if (batch.push(line) < 500) continue;
    yield encoder.encode(`${batch.join('\n')}\n`);
    batch = [];
  }
  yield encoder.encode(batch.join('\n'));
}

async function verdictOf({ database }: Server, demo: Demo, language: Language): Promise<Verdict> {
  while ((await countWaiting(database, { from: 0, to: Date.now() })) > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  const access = { zone: demo.zone, ...analysisAccess(database) };
  // Kept as well: the job's last one, which the dashboard would show, may be of before the spike.
  const now = Date.now();
  return (await publishVerdict(access, { now, instant: now, language })).verdict;
}
