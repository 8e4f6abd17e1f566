import type { Command } from 'commander';
import { analyseAt, analyseLive } from '../../jobs/analysis/analyse-at.ts';
import { liveInstant } from '../../jobs/analysis/live-instant.ts';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { renderVerdict } from '../i18n/render-verdict.ts';
import { wordedVerdict } from '../i18n/worded-verdict.ts';
import { parseInstant } from '../ingest/parse-instant.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { configOf, onExisting, say, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit analyse`: the verdict now, or what is known now about a past instant. */
export function addAnalyse(program: Command): void {
  withCommonOptions(program.command('analyse').description('say which templates make people opt out'))
    .option('--as-of <instant>', 'judge what happened before this instant, ISO 8601 with offset')
    .option('--json', 'print one JSON object')
    .action(async (options: CommonOptions & { asOf?: string; json?: true }) => {
      const config = configOf(options);
      const asked = instantOf(options.asOf, '--as-of');
      const verdict = await onExisting(config, async (database) => {
        const access = { zone: config.zone, ...analysisAccess(database) };
        const { verdict: found } =
          asked === null
            ? await analyseLive(access, await liveInstant(access, Date.now()))
            : await analyseAt(access, asked);
        return found;
      });
      if (asked !== null && asked !== verdict.asOf) {
        process.stderr.write(`as of ${isoInstant(verdict.asOf)}\n`);
      }
      const style = { language: config.lang, zone: config.zone };
      if (options.json === true) say(JSON.stringify(wordedVerdict(verdict, style)));
      else process.stdout.write(renderVerdict(verdict, style));
    });
}

/** An instant of the command line; null when it is not given. Errors: `AppError` invalid, also for one that lies ahead. */
export function instantOf(text: string | undefined, option: string): number | null {
  if (text === undefined) return null;
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new AppError('invalid', `${option} ${parsed.message}`);
  if (parsed.at > Date.now()) throw new AppError('invalid', `${option} lies ahead; give a past instant`);
  return parsed.at;
}
