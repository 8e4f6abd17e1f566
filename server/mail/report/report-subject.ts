import { checkedHours } from '../../analysis/daily-report/checked-hours.ts';
import type { DailyReport } from '../../analysis/daily-report/daily-report.ts';
import { reportMood } from '../../analysis/daily-report/report-mood.ts';
import type { Format } from '../../i18n/format.ts';
import type { MailCatalogue } from '../../i18n/mail-catalogue.ts';
import type { MailStyle } from '../mail-content.ts';

/** The verdict in one line, so that most days need no more than the list of mails. */
export function reportSubject(
  report: DailyReport,
  { style, words, format }: { style: MailStyle & { isLate: boolean }; words: MailCatalogue; format: Format },
): string {
  const say = words.report;
  const day = new Intl.DateTimeFormat(style.language, {
    timeZone: style.zone,
    day: 'numeric',
    month: 'short',
  }).formatRange(report.from, report.to - 1);
  const head = say.quality(format, { day });
  const name = style.name === null ? '' : `[${style.name}] `;
  const late = style.isLate ? ` (${say.lateMark})` : '';
  return `${name}${head}${late}: ${state(report, { say, format })}`;
}

function state(
  report: DailyReport,
  { say, format }: { say: MailCatalogue['report']; format: Format },
): string {
  const { decisions, counts, verdict } = report;
  const templates = decisions.filter(({ kind }) => kind === 'culprit' || kind === 'template-stopped').length;
  const rates =
    counts.deliveries === 0
      ? ''
      : `, ${say.rates(format, {
          rate: counts.optOuts / counts.deliveries,
          usual: verdict.account.expectedRate,
        })}`;
  switch (reportMood(report)) {
    case 'act':
      return templates > 0
        ? `${say.templates(format, { n: templates })}${rates}`
        : `${say.things(format, { n: decisions.length })}${rates}`;
    case 'look':
      return `${say.more}${rates}`;
    case 'unknown':
      return say.unknown;
    case 'clear':
      return say.clear(format, checkedHours(report));
  }
}
