import type { Announced } from '../../core/announcement.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Incident, Level } from '../incident/incident.ts';
import type { IncidentRules } from '../incident/incident-rules.ts';
import type { Outage } from './outage.ts';
import type { Verdict } from '../verdict.ts';

/** Why somebody is written to about an incident. `reminder`: it goes on and nobody took it, ever more rarely. */
export const ALERT_KINDS = [
  'opened',
  'raised',
  'worse',
  'reopened',
  'reminder',
  'snooze-ends',
  'recovered',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Opt-outs and deliveries of one window of time. */
export type AlertWindow = { from: EpochMs; to: EpochMs; deliveries: number; optOuts: number };

/** One alert: the value that mail, chat and webhook render. Free of persons. */
export type Alert = {
  kind: AlertKind;
  /** Of the incident. */
  incident: number;
  /** Of the step that it tells, numbered within the incident. */
  step: number;
  at: EpochMs;
  level: Level;
  /** As it stands at `at`. */
  state: Incident;
  /** The verdict it rests on. */
  verdict: Verdict;
  rules: IncidentRules;
  /** What else is told with it: incidents that the same verdict opened, or ended, from the same cause. */
  others: { incident: number; state: Incident }[];
  /** What all of them began with, and leads; null where there is none, or only one of them. */
  outage: Outage | null;
  /** Business numbers that sent what is suspected, as the platform names them, busiest first; empty where not known. */
  numbers: string[];
  /** What was announced of the time since the spike began. */
  announced: Announced[];
  /** The last eight, oldest first. */
  windows: AlertWindow[];
};
