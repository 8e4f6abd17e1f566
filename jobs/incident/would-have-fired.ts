import { countAlerts } from '../../server/analysis/incident/count-alerts.ts';
import { latestDecisions } from '../../server/analysis/incident/decision.ts';
import { incidentRulesOf, type IncidentRules } from '../../server/analysis/incident/incident-rules.ts';
import type { Sensitivity } from '../../server/core/sensitivity.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import { readWordedVerdict } from '../../server/i18n/read-worded-verdict.ts';
import type { AnalysisAccess } from '../analysis/analyse-at.ts';
import { readDecisions } from './read-decisions.ts';

/** So many days back the stored verdicts are looked through. */
const LOOK_BACK_DAYS = 90;

/** How often each sensitivity would have told of an incident over the last 90 days, by the verdicts that are kept: all of the
 *  last week, before that those that said something new and the first of each day. */
export async function wouldHaveFired(
  access: AnalysisAccess,
  { now, ...held }: { now: EpochMs } & Pick<IncidentRules, 'lineRate' | 'announced'>,
): Promise<{ days: number; alerts: Record<Sensitivity, number> }> {
  const bodies = await access.read((store) => store.verdictBodies(now - LOOK_BACK_DAYS * DAY_MS, now + 1));
  // Stored by `publishVerdict` only.
  const verdicts = bodies.map((body) => readWordedVerdict(JSON.parse(body) as object));
  const decisions = latestDecisions(await access.read(readDecisions));
  const count = (sensitivity: Sensitivity): number =>
    countAlerts(verdicts, { rules: incidentRulesOf({ sensitivity, ...held }), decisions });
  return {
    days: LOOK_BACK_DAYS,
    alerts: { fewer: count('fewer'), balanced: count('balanced'), more: count('more') },
  };
}
