import type { Alert, AlertKind } from '../../analysis/alert/alert.ts';
import { INCIDENT_RULES } from '../../analysis/incident/incident-rules.ts';
import { HOUR_MS, type EpochMs } from '../../core/time.ts';
import { exampleVerdict } from './example-verdict.ts';

const WINDOW_MS = 3 * HOUR_MS;
/** Deliveries and opt-outs of each window, oldest first. */
const WINDOWS = [
  [610, 3],
  [580, 4],
  [640, 12],
  [720, 26],
  [690, 28],
  [540, 24],
  [310, 14],
  [220, 9],
] as const;

/** What an alert is like while nothing has happened yet: of an invented shop. */
export function exampleAlert(at: EpochMs, kind: AlertKind = 'opened'): Alert {
  const verdict = exampleVerdict(at);
  return {
    kind,
    incident: 12,
    step: 1,
    at,
    level: 'critical',
    state: {
      subject: 'topic:offers',
      status: kind === 'recovered' ? 'recovered' : 'open',
      level: 'critical',
      openedAt: at,
      changedAt: at,
      seenAt: at,
      lastAt: at,
      since: verdict.excess.since,
      excess: verdict.culprits[0]?.excess ?? 0,
      probability: verdict.culprits[0]?.probability ?? 0,
      clearSince: kind === 'recovered' ? at - HOUR_MS : null,
      isClear: kind === 'recovered',
      told: 0,
      acknowledgedBy: null,
      assignee: null,
      snoozedUntil: null,
      suspects: verdict.culprits.map(({ template, named, probability, excess, rate, expectedRate }) => ({
        template,
        named,
        probability,
        excess,
        rate,
        expectedRate,
      })),
    },
    verdict,
    rules: INCIDENT_RULES,
    others: [],
    outage: null,
    announced: [],
    numbers: ['700800900100200'],
    windows: WINDOWS.map(([deliveries, optOuts], index) => {
      const from = at - (WINDOWS.length - index) * WINDOW_MS;
      return { from, to: from + WINDOW_MS, deliveries, optOuts };
    }),
  };
}

/** Three alerts that one provider outage lies behind. */
export function exampleOutage(at: EpochMs): Alert {
  const alert = exampleAlert(at);
  const { state, verdict } = alert;
  const outage = {
    kind: 'provider-outage' as const,
    from: at - 9 * HOUR_MS,
    to: at - 7 * HOUR_MS,
    hours: 2,
    failed: 1_240,
    share: 0.38,
    usualShare: 0.02,
  };
  const other = (subject: string, excess: number) => {
    return { ...state, subject, level: 'warning' as const, excess, probability: 0.86, suspects: [] };
  };
  return {
    ...alert,
    verdict: { ...verdict, rivals: [outage, ...verdict.rivals] },
    outage,
    others: [
      { incident: 13, state: other('topic:orders', 31) },
      { incident: 14, state: other('topic:reminders', 18) },
    ],
  };
}
