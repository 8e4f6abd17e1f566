import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { checkConnection } from '../service/connect.ts';
import { isWiredUp } from '../core/connect/connect-check.ts';
import { connectJson } from '../i18n/connect-json.ts';
import { renderConnect } from '../i18n/render-connect.ts';
import type { Database } from '../store/database.ts';
import {
  configOf,
  databaseExists,
  onExisting,
  say,
  voiceOf,
  withCommonOptions,
  type CommonOptions,
} from './context.ts';
import { enableInsights } from './enable-insights.ts';
import { EXIT } from './exit-code.ts';

type ConnectOptions = CommonOptions & { json?: true; enableInsights?: true };

/** `culprit connect`: how the account is wired up, what is missing and what it costs, and a first look at its templates. */
export function addConnect(program: Command): void {
  withCommonOptions(
    program.command('connect').description('check how the account is wired up, and take a first look'),
  )
    .option('--json', 'print one JSON object')
    .option('--enable-insights', 'switch template analytics on, for ever; asks first')
    .action(async (options: ConnectOptions) => {
      const config = configOf(options);
      const { format } = voiceOf(config);
      if (options.enableInsights === true) {
        const terminal = { input: process.stdin, output: process.stderr };
        process.exitCode = await enableInsights(config, { format, terminal });
        return;
      }
      const report = await withDatabase(config, (database) =>
        checkConnection({ database, config, now: Date.now() }),
      );
      if (options.json === true) say(JSON.stringify(connectJson(report, format)));
      else process.stdout.write(renderConnect(report, format));
      process.exitCode = isWiredUp(report.checks) ? EXIT.ok : EXIT.problems;
    });
}

/** Before the first start there is no database, and wiring can be checked all the same. */
function withDatabase<T>(config: Config, work: (database: Database | null) => Promise<T>): Promise<T> {
  return databaseExists(config) ? onExisting(config, work) : work(null);
}
