import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { replay } from '../ingest/replay.ts';
import { ingestRules } from '../rules.ts';
import { openSecrets } from '../secrets.ts';
import { replayAccess } from '../store/replay-store.ts';
import { configOf, onExisting, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit replay`: rebuilds everything that is derived, while the service goes on accepting. */
export function addReplay(program: Command): void {
  withCommonOptions(program.command('replay').description('rebuild derived tables from the event log'))
    .option('--from-inbox', 'first read the kept bodies again with the rules of this version')
    .action(async (options: CommonOptions & { fromInbox?: true }) => {
      const config = configOf(options);
      const { words, format } = voiceOf(config);
      const fromInbox = options.fromInbox === true;
      await onExisting(config, async (database) => {
        const result = await replay({
          ...replayAccess(database, { fromInbox }),
          ...ingestRules(config, await openSecrets(database, config)),
          fromInbox,
          holder: `replay ${process.pid} ${randomBytes(4).toString('hex')}`,
          clock: Date.now,
          onProgress: ({ phase, done }) => {
            if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${phase} ${format.number(done)}`);
          },
        });
        if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
        say(words.replayed(format, result));
      });
    });
}
