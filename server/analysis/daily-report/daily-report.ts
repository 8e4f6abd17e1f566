import type { BusinessDay } from '../../core/business-day.ts';
import type { Announced, Announcement } from '../../core/announcement.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Incident } from '../incident/incident.ts';
import type { AnalysisData } from '../input.ts';
import type { PracticeMarks, PracticeReport } from '../practice/practice.ts';
import type { RatingsReport } from '../rating/ratings-report.ts';
import type { Verdict } from '../verdict.ts';
import { announcedAround } from './announced-around.ts';
import { changesOfPeriod, type ReportChange } from './changes-of-period.ts';
import { decisionsOf, type ReportDecision, type Waiting } from './decisions-of.ts';
import { dayCountsUpTo, type DayCounts } from './days-before.ts';
import { periodTemplates, type PeriodTemplate } from './period-templates.ts';
import { countsOf, periodCounts, weekBefore, type PeriodCounts } from './period-counts.ts';

/** How well data come in. `failedJobs`: names of those whose last run failed. */
export type ReportHealth = {
  pending: number;
  quarantined: number;
  lastWebhookAt: EpochMs | null;
  failedJobs: string[];
};

/** A number as the report tells of it. `limit`: how many people may be written to a day, in the platform's word. */
export type ReportNumber = Pick<RatingsReport['numbers'][number], 'number' | 'rating' | 'since' | 'limit'>;

/** An incident that is open. `isTaken`: somebody looks after it; `ownSnoozedUntil`: until when the reader put it off for their own
 *  mails, null where they did not or the report is for nobody in particular. */
export type ReportIncident = { id: number; isTaken: boolean; ownSnoozedUntil: EpochMs | null } & Pick<
  Incident,
  'subject' | 'level' | 'excess' | 'since' | 'snoozedUntil'
>;

/** One or several business days `[from, to)`, and the verdict at their end: the one value that mail, page and command
 *  line render. `before`: the same weekdays a week earlier, null where the account is younger than that. */
export type DailyReport = {
  firstDay: BusinessDay;
  lastDay: BusinessDay;
  from: EpochMs;
  to: EpochMs;
  verdict: Verdict;
  counts: PeriodCounts;
  before: PeriodCounts | null;
  /** The last days of the period and those before it, oldest first. */
  days: DayCounts[];
  numbers: ReportNumber[];
  /** People to whom a template message was delivered in the last 24 h of the period, by whichever number: the platform's limit
   *  holds for all numbers together. Null where that is not known any more. */
  reached: number | null;
  /** Gravest first; of all that wait. */
  decisions: ReportDecision[];
  /** Oldest first. */
  changes: ReportChange[];
  /** What members announced of the period and of the week after it, earliest first. */
  announced: Announced[];
  /** Open at present, latest first. */
  incidents: ReportIncident[];
  /** How people were let go in the period. */
  practice: PracticeMarks;
  health: ReportHealth;
  /** Busiest first. */
  templates: PeriodTemplate[];
};

export type DailyReportInput = {
  firstDay: BusinessDay;
  lastDay: BusinessDay;
  from: EpochMs;
  to: EpochMs;
  /** Of an analysis at `to`. */
  verdict: Verdict;
  data: AnalysisData;
  /** At the end of the period. */
  ratings: Pick<RatingsReport, 'numbers' | 'templates' | 'reached'>;
  /** Of exactly this period. */
  practice: PracticeReport;
  waiting: Omit<Waiting, 'unmapped'>;
  incidents: ReportIncident[];
  /** All that is kept. */
  announcements: readonly Announcement[];
  health: ReportHealth;
};

/** Puts together what is known of a period. Pure: the same facts give the same report. */
export function dailyReport(input: DailyReportInput): DailyReport {
  const { firstDay, lastDay, from, to, verdict, data, ratings, practice, waiting, health } = input;
  const range = { from, to };
  const templates = periodTemplates(data, range);
  const unmapped = templates.filter(
    ({ template, deliveries }) =>
      deliveries > 0 && template.key !== '' && (data.templates.get(template.key)?.topics.length ?? 0) === 0,
  ).length;
  return {
    firstDay,
    lastDay,
    ...range,
    verdict,
    counts: countsOf(data, range),
    before: periodCounts(data, weekBefore(range)),
    days: dayCountsUpTo(data, { lastDay, to, zone: data.zone }),
    numbers: ratings.numbers.map(({ number, rating, since, limit }) => ({ number, rating, since, limit })),
    reached: ratings.reached,
    decisions: decisionsOf({
      verdict,
      ratings,
      practice: practice.account.immediacy,
      waiting: { ...waiting, unmapped },
    }),
    changes: changesOfPeriod({ templates: data.templates.values(), numbers: ratings.numbers }, range),
    announced: announcedAround(input.announcements, range),
    incidents: input.incidents,
    practice: practice.account,
    health,
    templates,
  };
}
