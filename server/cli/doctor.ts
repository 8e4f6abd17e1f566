import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import type { Format } from '../i18n/format.ts';
import { PLATFORM_CATALOGUES } from '../i18n/platform-catalogues.ts';
import { platformLines } from '../i18n/render-platform.ts';
import { readPlatformStatus } from '../service/platform-status.ts';
import { createPlatformStore } from '../store/platform-store.ts';
import { PRIVACY_CATALOGUES } from '../i18n/privacy-catalogues.ts';
import { retentionDays } from '../service/retention.ts';
import { openDatabaseFile } from '../store/open-database-file.ts';
import {
  configOf,
  databaseExists,
  onExisting,
  say,
  schemaIsCurrent,
  voiceOf,
  withCommonOptions,
  type CommonOptions,
} from './context.ts';
import { diagnose } from './diagnose.ts';
import { diagnoseMail } from './diagnose-mail.ts';
import { watchWiring } from './doctor-live.ts';
import { EXIT } from './exit-code.ts';

/** `culprit doctor`: says what is missing or wrong; changes nothing. */
export function addDoctor(program: Command): void {
  withCommonOptions(program.command('doctor').description('say what is missing or wrong'))
    .option('--live', 'watch while the account is wired up, and tick each step as it happens')
    .option('--timeout <seconds>', 'with --live: give up after so long')
    .action(async (options: CommonOptions & { live?: true; timeout?: string }) => {
      const config = configOf(options);
      const { words, format } = voiceOf(config);
      if (options.live) {
        const seconds = secondsOf(options.timeout);
        process.exitCode = await onExisting(config, (database) =>
          watchWiring({ database, config, format, seconds }),
        );
        return;
      }
      const findings: string[] = [];
      const told: string[] = [];
      let mailTold: string | null = null;
      if (!databaseExists(config)) findings.push(words.doctor.noDatabase);
      else {
        const database = openDatabaseFile(config.db);
        try {
          if (await schemaIsCurrent(database)) {
            findings.push(
              ...(await diagnose({ database, config, words: words.doctor, format, now: Date.now() })),
            );
            const status = await readPlatformStatus(createPlatformStore(database), config);
            told.push(...platformLines(status, format, Date.now()));
            const mail = await diagnoseMail({
              database,
              config,
              words: words.doctor,
              format,
              now: Date.now(),
            });
            findings.push(...mail.findings);
            mailTold = mail.told;
          } else findings.push(words.doctor.oldSchema);
        } catch (error) {
          if (error instanceof AppError) findings.push(error.message);
          else throw error;
        } finally {
          await database.close();
        }
      }
      const platform = [PLATFORM_CATALOGUES[config.lang].heading, ...told.map((line) => `  ${line}`)];
      const kept = [
        ...(told.length === 0 ? [] : platform),
        ...(mailTold === null ? [] : [mailTold]),
        keptFor(config, format),
      ].join('\n');
      if (findings.length === 0) return say(`${words.doctor.fine}\n${kept}`);
      say(words.doctor.problems(format, { count: findings.length }));
      for (const finding of findings) say(`- ${finding}`);
      say(kept);
      process.exitCode = EXIT.problems;
    });
}

function secondsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new AppError('invalid', '--timeout is no whole number of seconds');
}

/** How long what is not kept for good stays. */
function keptFor(config: Config, format: Format): string {
  const { heading, line } = PRIVACY_CATALOGUES[config.lang].retention;
  return [heading, ...retentionDays(config).map((entry) => `  ${line(format, entry)}`)].join('\n');
}
