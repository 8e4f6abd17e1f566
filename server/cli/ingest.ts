import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { createIngestor } from '../ingest/ingestor.ts';
import { ingestRules } from '../rules.ts';
import { openSecrets } from '../secrets.ts';
import { writeIngest } from '../store/ingest-transaction.ts';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { untilSignal } from './until-signal.ts';

/** How long to rest when nothing is pending. */
const IDLE_MS = 500;

/** `culprit ingest`: applies what is pending, without accepting anything. */
export function addIngest(program: Command): void {
  withCommonOptions(program.command('ingest').description('apply what was accepted and waits'))
    .option('--once', 'end when nothing waits any more')
    .action(async (options: CommonOptions & { once?: true }) => {
      const config = configOf(options);
      const { words, format } = voiceOf(config);
      await onMigrated(config, async (database) => {
        const ingestor = createIngestor({
          write: (work) => writeIngest(database, work),
          ...ingestRules(config, await openSecrets(database, config)),
          holder: `ingest ${process.pid} ${randomBytes(4).toString('hex')}`,
          clock: Date.now,
        });
        const stop = new AbortController();
        if (options.once === true) stop.abort();
        else void untilSignal().then(() => stop.abort());
        try {
          do {
            const applied = await ingestor.drain();
            if (options.once === true) {
              say(applied === null ? words.appliedElsewhere : words.applied(format, applied));
            } else {
              await new Promise((resolve) => {
                setTimeout(resolve, IDLE_MS);
              });
            }
          } while (!stop.signal.aborted);
        } finally {
          await ingestor.release();
        }
      });
    });
}
