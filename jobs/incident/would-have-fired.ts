import { countAlerts } from '../../server/analysis/incident/count-alerts.ts';
import { latestDecisions } from '../../server/analysis/incident/decision.ts';
import type { IncidentRules } from '../../server/analysis/incident/incident-rules.ts';
import { SENSITIVITIES, WARNING_PROBABILITY, type Sensitivity } from '../../server/core/sensitivity.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import { readWordedVerdict } from '../../server/i18n/read-worded-verdict.ts';
import type { AnalysisAccess } from '../analysis/analyse-at.ts';
import { readDecisions } from './read-decisions.ts';

/** So many days back the stored verdicts are looked through. */
export const LOOK_BACK_DAYS = 90;

/** How often each sensitivity would have told of an incident over the last 90 days, by the verdicts that are kept: all of the
 *  last week, before that those that said something new and the first of each day. */
export async function wouldHaveFired(
  access: AnalysisAccess,
  { now, rules }: { now: EpochMs; rules: IncidentRules },
): Promise<Record<Sensitivity, number>> {
  const bodies = await access.read((store) => store.verdictBodies(now - LOOK_BACK_DAYS * DAY_MS, now + 1));
  // Stored by `publishVerdict` only.
  const verdicts = bodies.map((body) => readWordedVerdict(JSON.parse(body) as object));
  const decisions = latestDecisions(await access.read(readDecisions));
  const count = (sensitivity: Sensitivity): number =>
    countAlerts(verdicts, {
      rules: { ...rules, warning: WARNING_PROBABILITY[sensitivity] },
      decisions,
    });
  const [fewer, balanced, more] = SENSITIVITIES.map(count);
  return { fewer: fewer ?? 0, balanced: balanced ?? 0, more: more ?? 0 };
}
