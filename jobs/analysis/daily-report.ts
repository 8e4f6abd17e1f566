import { dailyReport, type DailyReport } from '../../server/analysis/daily-report/daily-report.ts';
import { businessDayOf } from '../../server/core/business-day.ts';
import type { EpochMs } from '../../server/core/time.ts';
import type { AnnouncementStore } from '../../server/store/announcement-ports.ts';
import type { IncidentReadStore } from '../../server/store/incident-ports.ts';
import type { HealthStore, ReviewStore } from '../../server/store/read-ports.ts';
import { analyseAt } from './analyse-at.ts';
import { auditPractice, type PracticeDeps } from './practice-audit.ts';
import { readRatings, type RatingsDeps } from './ratings.ts';

/** What a report is read from. */
export type DailyReportDeps = PracticeDeps &
  RatingsDeps & {
    stores: {
      health: HealthStore;
      reviews: ReviewStore;
      incidents: Pick<IncidentReadStore, 'list'>;
      announcements: Pick<AnnouncementStore, 'list'>;
    };
  };

/**
 * The report of the business days that `[from, to)` covers, from what is known now; what waits, and how the data come in, is
 * as of now too. Cost: one analysis, one audit of the period, one look at the ratings.
 */
export async function readDailyReport(
  deps: DailyReportDeps,
  { from, to }: { from: EpochMs; to: EpochMs },
): Promise<DailyReport> {
  const { access, stores } = deps;
  const { verdict, inputs } = await analyseAt(access, to);
  const practice = await auditPractice(deps, { from, to });
  const ratings = await readRatings(deps, to);
  const health = await stores.health.data(from);
  const incidents = await stores.incidents.list(Number.MAX_SAFE_INTEGER);
  const { total: reviews } = await stores.reviews.waiting(0);
  return dailyReport({
    firstDay: businessDayOf(from, access.zone),
    lastDay: businessDayOf(to - 1, access.zone),
    from,
    to,
    verdict,
    data: inputs.data,
    ratings,
    practice,
    // Asked for those alone that have not ended.
    incidents: incidents.map(({ id, incident }) => ({
      id,
      subject: incident.subject,
      level: incident.level,
      excess: incident.excess,
      since: incident.since,
      isTaken: incident.acknowledgedBy !== null || incident.assignee !== null,
      snoozedUntil: incident.snoozedUntil,
      ownSnoozedUntil: null,
    })),
    announcements: await stores.announcements.list(),
    waiting: { reviews, quarantined: health.quarantined },
    health: {
      pending: health.pending.count,
      quarantined: health.quarantined,
      lastWebhookAt: health.lastWebhookAt,
      failedJobs: health.jobs.filter(({ state }) => state === 'failed').map(({ job }) => job),
    },
  });
}
