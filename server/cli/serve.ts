import type { Command } from 'commander';
import { welcomeLink } from '../auth/issue-link.ts';
import { MEMBER_CATALOGUES } from '../i18n/member-catalogues.ts';
import { createLogger } from '../log.ts';
import { startServer } from '../main.ts';
import { configOf, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { EXIT } from './exit-code.ts';
import { untilSignal } from './until-signal.ts';

/** `culprit serve`: runs the service until it is told to stop. */
export function addServe(program: Command): void {
  withCommonOptions(program.command('serve').description('accept events, apply them, analyse every minute'))
    .option('--host <address>', 'address to listen on (default: CULPRIT_HOST)')
    .option('--port <port>', 'port to listen on, 0 for a free one (default: CULPRIT_PORT)')
    .action(async (options: CommonOptions & { host?: string; port?: string }) => {
      const config = configOf(options, { CULPRIT_HOST: options.host, CULPRIT_PORT: options.port });
      const log = createLogger({ level: config.logLevel, clock: Date.now });
      const stop = untilSignal();
      const server = await startServer(config, {
        log,
        clock: Date.now,
        // Nothing can be accepted any more: whoever supervises this process starts a clean one.
        onDeath: () => process.exit(EXIT.failure),
      });
      if (server.origin !== null) {
        const { words, format } = voiceOf(config);
        say(words.serving(format, { origin: server.origin }));
        const welcome = await welcomeLink(server.members);
        if (welcome !== null) {
          const { link, expiresAt: until } = welcome;
          say(MEMBER_CATALOGUES[config.lang].welcome(format, { link, until }));
        }
      }
      log.info('stopping', { signal: await stop });
      await server.close();
      log.info('stopped');
    });
}
