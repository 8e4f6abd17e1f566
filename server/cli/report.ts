import type { Command } from 'commander';
import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { dayReport, type DayReport } from '../analysis/day-report.ts';
import { businessDayOf, isoInstant, nextBusinessDay, startOfBusinessDay } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { renderDay } from '../i18n/render-day.ts';
import { wordedVerdict } from '../i18n/worded-verdict.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { configOf, onExisting, say, withCommonOptions, type CommonOptions } from './context.ts';

type ReportOptions = CommonOptions & { day?: string; format: string };

/** `culprit report`: one business day, and the verdict at its end. */
export function addReport(program: Command): void {
  withCommonOptions(
    program.command('report').description('one business day: counts, and the verdict at its end'),
  )
    .option('--day <day>', 'YYYY-MM-DD in the zone of the account (default: yesterday)')
    .option('--format <format>', 'text or json', 'text')
    .action(async (options: ReportOptions) => {
      if (options.format !== 'text' && options.format !== 'json') {
        throw new AppError('invalid', '--format is text or json');
      }
      const config = configOf(options);
      const { zone, lang: language } = config;
      const { day, from, to } = dayOf(options.day, zone);
      const report = await onExisting(config, async (database) => {
        const access = { zone, ...analysisAccess(database) };
        const { verdict, inputs } = await analyseAt(access, to);
        return dayReport({ day, from, to, verdict, data: inputs.data });
      });
      if (options.format === 'json') say(JSON.stringify(jsonOf(report, { language, zone })));
      else process.stdout.write(renderDay(report, { language, zone }));
    });
}

/** In the spelling of a verdict: instants as ISO 8601 in UTC. */
function jsonOf(report: DayReport, style: Parameters<typeof wordedVerdict>[1]) {
  const { day, from, to, deliveries, optOuts, templates, verdict } = report;
  const interval = { from: isoInstant(from), to: isoInstant(to) };
  return { day, ...interval, deliveries, optOuts, templates, verdict: wordedVerdict(verdict, style) };
}

/** The interval of a business day that is over, or as much of today as has passed. */
function dayOf(text: string | undefined, zone: string): { day: string; from: number; to: number } {
  const now = Date.now();
  const today = businessDayOf(now, zone);
  const day = text ?? businessDayOf(startOfBusinessDay(today, zone) - 1, zone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
    throw new AppError('invalid', '--day is written YYYY-MM-DD');
  }
  if (day > today) throw new AppError('invalid', '--day lies ahead; give a day that has begun');
  const from = startOfBusinessDay(day, zone);
  return { day, from, to: Math.min(now, startOfBusinessDay(nextBusinessDay(day), zone)) };
}
