import type { EpochMs } from '../../core/time.ts';
import type { Outcome } from '../verdict.ts';
import { SERVICE_ACTOR, type Incident, type Knew, type Level, type Step, type StepKind } from './incident.ts';
import { CONFIRM_MS, REOPEN_MS, type IncidentRules } from './incident-rules.ts';
import { isWorse } from './is-worse.ts';
import { rememberSuspects } from './remember-suspects.ts';
import type { Signal } from './signals-of.ts';

/** What is known of one subject: its latest incident, and since when it is probable without being one. */
export type Known = { incident: Incident | null; watchedSince: EpochMs | null };

/** One verdict about the subject. `signal` null: the verdict says nothing of it. `now`: by the clock, for what ends by it. */
export type Observation = {
  subject: string;
  signal: Signal | null;
  asOf: EpochMs;
  now: EpochMs;
  outcome: Outcome;
  rules: IncidentRules;
};

type Observed = Known & { steps: Step[] };

/**
 * Takes one verdict into account. Running it again on its own result changes nothing and writes nothing; a verdict about
 * an earlier instant than the last one is passed over. Source: docs/methods.md#incidents
 */
export function observeIncident(known: Known, observation: Observation): Observed {
  const { incident } = known;
  if (incident !== null && observation.asOf < incident.seenAt) return { ...known, steps: [] };
  if (incident?.status === 'open') return observeOpen(incident, observation);
  const recent = incident !== null && observation.now - incident.changedAt < REOPEN_MS ? incident : null;
  if (recent?.status === 'resolved' && !recent.isClear) return observeResolved(recent, observation);
  return observeClosed({ incident: recent, watchedSince: known.watchedSince }, observation);
}

/** How grave it is by one verdict; null: no cause to open anything. */
function levelOf({ signal, outcome, rules }: Observation): Level | null {
  if (signal === null) return null;
  if (signal.isOverLine) return 'critical';
  if (outcome === 'insufficient-data') return null;
  if (signal.probability >= rules.critical) return 'critical';
  return signal.warned >= rules.warning ? 'warning' : null;
}

function isCalm({ signal, rules }: Observation): boolean {
  return signal === null || (signal.probability < rules.clear && !signal.isOverLine);
}

function observeClosed({ incident, watchedSince }: Known, observation: Observation): Observed {
  const { asOf, signal } = observation;
  const level = levelOf(observation);
  if (level === null || signal === null) return { incident, watchedSince: null, steps: [] };
  const since = Math.min(watchedSince ?? asOf, asOf);
  if (level === 'warning' && asOf - since < CONFIRM_MS) return { incident, watchedSince: since, steps: [] };
  return open(incident, { observation, signal, level });
}

function observeResolved(incident: Incident, observation: Observation): Observed {
  const { asOf, signal } = observation;
  const seen: Incident = { ...incident, seenAt: asOf };
  if (isCalm(observation)) {
    const clearSince = incident.clearSince ?? asOf;
    return settle({ ...seen, clearSince, isClear: asOf - clearSince >= CONFIRM_MS });
  }
  const level = levelOf(observation);
  if (signal !== null && level !== null && isWorse(signal.excess, incident.told)) {
    return open(incident, { observation, signal, level });
  }
  return settle({ ...seen, clearSince: null });
}

function observeOpen(before: Incident, observation: Observation): Observed {
  const { asOf, now, signal, outcome } = observation;
  const incident: Incident = { ...before, seenAt: asOf, ...sizeOf(signal) };
  const steps: Step[] = [];
  if (incident.snoozedUntil !== null && now >= incident.snoozedUntil) {
    incident.snoozedUntil = null;
    steps.push(stepOf('snooze-ended', observation, incident));
  }
  if (isCalm(observation)) {
    incident.clearSince ??= asOf;
    if (asOf - incident.clearSince >= CONFIRM_MS) {
      Object.assign(incident, { status: 'recovered', changedAt: now, isClear: true, snoozedUntil: null });
      steps.push(stepOf('recovered', observation, incident));
    }
    return settle(incident, steps);
  }
  Object.assign(incident, { clearSince: null, lastAt: asOf });
  if (signal !== null) Object.assign(incident, seenIn(before, signal));
  const level = levelOf(observation);
  const isRaised = level === 'critical' && incident.level === 'warning';
  const isJudged = outcome !== 'insufficient-data' || signal?.isOverLine === true;
  if (signal !== null && (isRaised || (isJudged && isWorse(signal.excess, incident.told)))) {
    // What was put off was less than this.
    Object.assign(incident, { level: level ?? incident.level, told: signal.excess, snoozedUntil: null });
    if (before.level === 'critical') incident.level = 'critical';
    steps.push(stepOf(isRaised ? 'raised' : 'worse', observation, incident));
  }
  return settle(incident, steps);
}

function open(
  before: Incident | null,
  { observation, signal, level }: { observation: Observation; signal: Signal; level: Level },
): Observed {
  const { asOf, now, subject } = observation;
  const fresh: Incident = {
    subject,
    status: 'open',
    level,
    openedAt: now,
    changedAt: now,
    seenAt: asOf,
    lastAt: asOf,
    since: signal.since,
    ...sizeOf(signal),
    clearSince: null,
    isClear: false,
    told: signal.excess,
    acknowledgedBy: null,
    assignee: null,
    snoozedUntil: null,
    suspects: [],
  };
  const again = before !== null && {
    openedAt: before.openedAt,
    assignee: before.assignee,
    suspects: before.suspects,
  };
  const incident = { ...fresh, ...again };
  Object.assign(incident, seenIn(incident, signal));
  return settle(incident, [stepOf(before === null ? 'opened' : 'reopened', observation, incident)]);
}

function sizeOf(signal: Signal | null): Pick<Incident, 'excess' | 'probability'> {
  return { excess: signal?.excess ?? 0, probability: signal?.probability ?? 0 };
}

function seenIn({ suspects, since }: Incident, signal: Signal): Pick<Incident, 'suspects' | 'since'> {
  return {
    suspects: rememberSuspects(suspects, signal.suspects),
    since: Math.min(since, signal.since),
  };
}

function settle(incident: Incident, steps: Step[] = []): Observed {
  return { incident, watchedSince: null, steps };
}

function stepOf(
  kind: StepKind,
  { signal, asOf, now, outcome }: Observation,
  { level, since }: Incident,
): Step {
  const knew: Knew = {
    asOf,
    outcome,
    level,
    probability: signal?.probability ?? 0,
    isOverLine: signal?.isOverLine ?? false,
    excess: signal?.excess ?? 0,
    since: signal?.since ?? since,
    suspects: signal?.suspects ?? [],
  };
  return { kind, at: now, actor: SERVICE_ACTOR, knew, detail: {} };
}
