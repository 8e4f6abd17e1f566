import type { Command } from 'commander';
import { readRatings } from '../../jobs/analysis/ratings.ts';
import { FORECAST_DAYS } from '../analysis/rating/rating-forecast.ts';
import { ratingsJson } from '../analysis/rating/ratings-json.ts';
import { platformJson } from '../i18n/platform-json.ts';
import { renderRatings } from '../i18n/render-ratings.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { readPlatformStatus } from '../service/platform-status.ts';
import { createPlatformStore } from '../store/platform-store.ts';
import { practiceAccess } from '../store/practice-store.ts';
import { instantOf } from './analyse.ts';
import { configOf, onExisting, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit ratings`: what the platform thinks of numbers and templates, and which rating may turn worse. */
export function addRatings(program: Command): void {
  withCommonOptions(
    program.command('ratings').description('show the platform’s ratings and which may turn worse'),
  )
    .option('--as-of <instant>', 'what is known now about a past instant, ISO 8601 with offset')
    .option('--json', 'print one JSON object')
    .action(async (options: CommonOptions & { asOf?: string; json?: true }) => {
      const config = configOf(options);
      const asked = instantOf(options.asOf, '--as-of');
      const report = await onExisting(config, async (database) => {
        const access = { zone: config.zone, ...analysisAccess(database) };
        const oldest = asked === null ? await access.read((store) => store.oldestPending()) : null;
        // Unasked, it never looks past what still waits to be applied, as `GET /v1/ratings` does not.
        const instant = asked ?? Math.min(Date.now(), oldest ?? Infinity);
        const platform = () => readPlatformStatus(createPlatformStore(database), config);
        return readRatings({ access, read: practiceAccess(database).read, platform }, instant);
      });
      if (options.json === true) {
        const platform = platformJson(report.platform, voiceOf(config).format, Date.now());
        return say(JSON.stringify({ ...ratingsJson(report), platform }));
      }
      const style = { language: config.lang, zone: config.zone, forecastDays: FORECAST_DAYS };
      process.stdout.write(renderRatings(report, style));
    });
}
