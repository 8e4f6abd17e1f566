import { DAY_MS, type EpochMs } from '../../core/time.ts';
import { SENSITIVITIES, type Sensitivity } from '../../core/sensitivity.ts';
import { SERVICE_ACTOR, type StepKind } from '../incident/incident.ts';
import type { PlanIncident } from './alert-plan.ts';

/** Why something was told: `warning` and `critical` by its probability, `line` over the fixed line. */
export const ALERT_RULES = ['line', 'critical', 'warning'] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

/** What became of the alerts of one rule. `acted`: somebody took, gave, closed or judged it, or did something about a template;
 *  `muted`: somebody put it off, for all or for themselves; `refuted`: the last word on it was that it is no problem.
 *  `medianMs`: from its opening to the first acknowledgement, of the `acknowledged`; null: nobody did. */
export type RuleResponse = {
  rule: AlertRule;
  alerts: number;
  acted: number;
  muted: number;
  refuted: number;
  acknowledged: number;
  medianMs: number | null;
};

/** What the figures speak for; `why`: most were left alone, put off, or no problem. */
export type AlertProposal = { why: 'ignored' | 'muted' | 'refuted' } & (
  | { change: 'sensitivity'; from: Sensitivity; to: Sensitivity }
  | { change: 'line' }
);

/** So many alerts of a rule say something. Source: docs/operations.md#alerts */
export const ENOUGH_ALERTS = 5;
/** What is younger and goes on has not been left alone yet. */
const TIME_TO_ACT_MS = DAY_MS;
const MOST = 0.5;
const FEW = 1 / 3;

const ACTED: readonly StepKind[] = ['acknowledged', 'assigned', 'resolved', 'decided', 'fix-seen'];
const MUTED: readonly StepKind[] = ['snoozed', 'snoozed-for-one'];

type Case = Pick<PlanIncident, 'steps'>;
type CaseStep = Case['steps'][number];

/** What became of what was opened, or opened again, at or after an instant, by rule. Pure. */
export function alertResponse(
  incidents: readonly Case[],
  { since, now }: { since: EpochMs; now: EpochMs },
): RuleResponse[] {
  const courses = incidents.flatMap(({ steps }) => coursesOf(steps));
  const counted = courses.filter(({ opening, rest }) => {
    const isOver = rest.some(({ kind }) => kind === 'recovered' || kind === 'resolved');
    return opening.at >= since && (isOver || now - opening.at >= TIME_TO_ACT_MS);
  });
  return ALERT_RULES.map((rule) => {
    const own = counted.filter(({ opening }) => ruleOf(opening) === rule);
    const waits = own.flatMap(({ opening, rest }) => {
      const taken = rest.find(({ kind }) => kind === 'acknowledged');
      return taken === undefined ? [] : [taken.at - opening.at];
    });
    const having = (kinds: readonly StepKind[]): number =>
      own.filter(({ rest }) => rest.some(({ kind }) => kinds.includes(kind))).length;
    return {
      rule,
      alerts: own.length,
      acted: having(ACTED),
      muted: having(MUTED),
      refuted: own.filter(({ rest }) => isRefuted(rest)).length,
      acknowledged: waits.length,
      medianMs: medianOf(waits),
    };
  });
}

/** What to change by the figures; null: too few to say, nothing to say, or nothing that could be changed. */
export function proposalOf(figures: RuleResponse, sensitivity: Sensitivity): AlertProposal | null {
  const { rule, alerts, acted, muted, refuted } = figures;
  if (alerts < ENOUGH_ALERTS || rule === 'critical') return null;
  const why =
    refuted / alerts >= MOST
      ? 'refuted'
      : muted / alerts >= MOST
        ? 'muted'
        : acted / alerts < FEW
          ? 'ignored'
          : null;
  if (why === null) return null;
  if (rule === 'line') return { why, change: 'line' };
  // From the one that tells least to the one that tells most.
  const to = SENSITIVITIES[SENSITIVITIES.indexOf(sensitivity) - 1];
  return to === undefined ? null : { why, change: 'sensitivity', from: sensitivity, to };
}

/** From each opening to the next. */
function coursesOf(steps: Case['steps']): { opening: CaseStep; rest: CaseStep[] }[] {
  const courses: { opening: CaseStep; rest: CaseStep[] }[] = [];
  for (const step of steps) {
    const isOpening = step.kind === 'opened' || step.kind === 'reopened';
    if (isOpening) courses.push({ opening: step, rest: [] });
    else courses.at(-1)?.rest.push(step);
  }
  return courses;
}

function ruleOf({ knew }: CaseStep): AlertRule {
  if (knew?.isOverLine === true) return 'line';
  return knew?.level ?? 'warning';
}

function isRefuted(rest: readonly CaseStep[]): boolean {
  const word = rest.findLast(({ kind, actor }) => kind === 'decided' && actor !== SERVICE_ACTOR);
  return word?.detail.decision === 'one-off' || word?.detail.decision === 'new-normal';
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
