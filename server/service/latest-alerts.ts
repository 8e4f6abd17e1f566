import { analyseAt, analyseLive, type AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { alertsOf } from '../../jobs/mail/alerts-of.ts';
import { sendersOf } from '../../jobs/mail/senders-of.ts';
import type { PlannedAlert } from '../analysis/alert/alert-plan.ts';
import type { Alert } from '../analysis/alert/alert.ts';
import type { IncidentRules } from '../analysis/incident/incident-rules.ts';
import { ceilToBucket, DAY_MS, type EpochMs } from '../core/time.ts';
import type { IncidentReadStore } from '../store/incident-ports.ts';

/** What ended longer ago shows nobody what their mails are like now. */
const LOOK_BACK_MS = 90 * DAY_MS;
const MOST = 3;

/** Alerts about the incidents that opened last, latest first, by the verdict that the latest of them followed last; none where
 *  there was none lately. Dear: it analyses. */
export async function latestAlerts(
  access: AnalysisAccess & { incidents: Pick<IncidentReadStore, 'list' | 'steps'> },
  { rules, now }: { rules: IncidentRules; now: EpochMs },
): Promise<Alert[]> {
  const listed = await access.incidents.list(now - LOOK_BACK_MS);
  const stored = listed.sort((a, b) => b.incident.openedAt - a.incident.openedAt).slice(0, MOST);
  const [latest] = stored;
  if (latest === undefined) return [];
  const at = ceilToBucket(latest.incident.lastAt);
  const { verdict, inputs } = await (at <= now ? analyseAt(access, at) : analyseLive(access, now));
  const incidents = await Promise.all(
    stored.map(async (one) => ({ ...one, steps: await access.incidents.steps(one.id) })),
  );
  const told = alertsOf({ verdict, inputs, rules }, incidents);
  const alerts = incidents.flatMap(({ id, incident, steps }) => {
    const alert: PlannedAlert = {
      key: '',
      kind: incident.status === 'open' ? 'opened' : 'recovered',
      incident: id,
      step: steps.at(-1)?.number ?? 1,
      since: incident.openedAt,
    };
    return told({ kind: 'alert', key: '', alerts: [alert], tells: [] });
  });
  return Promise.all(
    alerts.map(async (alert) => ({ ...alert, numbers: await sendersOf(access, alert.state, now) })),
  );
}
