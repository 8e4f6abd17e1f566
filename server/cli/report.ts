import type { Command } from 'commander';
import { readDailyReport } from '../../jobs/analysis/daily-report.ts';
import { businessDayOf, nextBusinessDay, startOfBusinessDay } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { reportCsv } from '../i18n/report-csv.ts';
import { reportDocument } from '../i18n/report-document.ts';
import { reportJson } from '../i18n/report-json.ts';
import { renderReportText } from '../i18n/render-report.ts';
import { renderReportPage } from '../mail/render-report-page.ts';
import { reportDepsOf } from '../service/report-deps.ts';
import { configOf, onExisting, say, withCommonOptions, type CommonOptions } from './context.ts';

const FORMATS = ['text', 'html', 'json', 'csv'] as const;

type ReportOptions = CommonOptions & { day?: string; format: string };

/** `culprit report`: one business day as the quality report tells of it. */
export function addReport(program: Command): void {
  withCommonOptions(
    program
      .command('report')
      .description('the quality report of one business day: verdict, decisions, changes, consent, data'),
  )
    .option('--day <day>', 'YYYY-MM-DD in the zone of the account (default: yesterday)')
    .option('--format <format>', FORMATS.join(', '), 'text')
    .action(async (options: ReportOptions) => {
      const kind = FORMATS.find((format) => format === options.format);
      if (kind === undefined) throw new AppError('invalid', `--format is one of ${FORMATS.join(', ')}`);
      const config = configOf(options);
      const { zone, lang: language } = config;
      const day = dayOf(options.day, zone);
      const report = await onExisting(config, (database) =>
        readDailyReport(reportDepsOf(database, config), day),
      );
      if (kind === 'json') return say(JSON.stringify(reportJson(report, { language, zone })));
      if (kind === 'csv') return void process.stdout.write(reportCsv(report, { language, zone }));
      if (kind === 'html')
        return void process.stdout.write(
          renderReportPage(report, { language, zone, name: config.senderName }),
        );
      process.stdout.write(renderReportText(reportDocument(report, { language, zone })));
    });
}

/** The interval of a business day that is over, or as much of today as has passed. */
function dayOf(text: string | undefined, zone: string): { from: number; to: number } {
  const now = Date.now();
  const today = businessDayOf(now, zone);
  const day = text ?? businessDayOf(startOfBusinessDay(today, zone) - 1, zone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
    throw new AppError('invalid', '--day is written YYYY-MM-DD');
  }
  if (day > today) throw new AppError('invalid', '--day lies ahead; give a day that has begun');
  const from = startOfBusinessDay(day, zone);
  return { from, to: Math.min(now, startOfBusinessDay(nextBusinessDay(day), zone)) };
}
