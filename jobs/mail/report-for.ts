import type { DailyReport } from '../../server/analysis/daily-report/daily-report.ts';
import { ownSnoozeAt } from '../../server/analysis/incident/own-snooze.ts';
import type { EpochMs } from '../../server/core/time.ts';
import type { IncidentReadStore } from '../../server/store/incident-ports.ts';

/** A report with what its reader put off for their own mails. `recipient`: id. */
export async function reportFor(
  report: DailyReport,
  {
    incidents,
    recipient,
    now,
  }: { incidents: Pick<IncidentReadStore, 'steps'>; recipient: string; now: EpochMs },
): Promise<DailyReport> {
  const own = async (id: number): Promise<EpochMs | null> =>
    ownSnoozeAt(await incidents.steps(id), { recipient, now })?.until ?? null;
  return {
    ...report,
    incidents: await Promise.all(
      report.incidents.map(async (incident) => ({ ...incident, ownSnoozedUntil: await own(incident.id) })),
    ),
  };
}
