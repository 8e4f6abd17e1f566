import type { AccountGrid } from '../../server/analysis/account-grid.ts';
import type { PlanIncident, PlannedAlert, PlannedMail } from '../../server/analysis/alert/alert-plan.ts';
import { alertWindows } from '../../server/analysis/alert/alert-windows.ts';
import type { Outage } from '../../server/analysis/alert/outage.ts';
import type { Alert } from '../../server/analysis/alert/alert.ts';
import { announcedOf } from '../../server/analysis/incident/announced-of.ts';
import type { IncidentRules } from '../../server/analysis/incident/incident-rules.ts';
import { judgeAccount, type JudgeInput } from '../../server/analysis/judge-account.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { announcedFrom } from '../../server/core/announcement.ts';

/** The verdict that incidents followed last, and what it rests on. */
export type Judged = { verdict: Verdict; inputs: JudgeInput; rules: IncidentRules };

/** The alerts of planned mails, without the numbers that sent them; of an alert mail one, with what it tells besides; of a digest one each. */
export function alertsOf(
  { verdict, inputs, rules }: Judged,
  incidents: readonly PlanIncident[],
): (mail: PlannedMail) => [Alert, ...Alert[]] {
  const byId = new Map(incidents.map((planned) => [planned.id, planned.incident]));
  // Worked out for the first mail: most verdicts call for none.
  let grid: AccountGrid | undefined;
  const stateOf = ({ incident }: PlannedAlert) => {
    const state = byId.get(incident);
    if (state === undefined) throw new RangeError(`no incident ${incident} was planned with`);
    return state;
  };
  const alertOf = (
    planned: PlannedAlert,
    { others = [], outage = null }: { others?: readonly PlannedAlert[]; outage?: Outage | null } = {},
  ): Alert => {
    const state = stateOf(planned);
    grid ??= judgeAccount(inputs).grid;
    return {
      kind: planned.kind,
      incident: planned.incident,
      step: planned.step,
      at: verdict.asOf,
      level: state.level,
      state,
      verdict,
      rules,
      others: others.map((other) => ({ incident: other.incident, state: stateOf(other) })),
      outage,
      numbers: [],
      announced: announcedOf(rules.announced, {
        subject: state.subject,
        from: state.since,
        to: verdict.asOf + 1,
        context: true,
      }).map(announcedFrom),
      windows: alertWindows(grid, state, inputs.asOf).map(({ to, ...window }) => {
        return { ...window, to: Math.min(to, verdict.asOf) };
      }),
    };
  };
  return ({ kind, alerts: [first, ...others], outage = null }) =>
    kind === 'digest'
      ? [alertOf(first), ...others.map((other) => alertOf(other))]
      : [alertOf(first, { others, outage })];
}
