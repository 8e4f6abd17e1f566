import type { Announcement } from '../../core/announcement.ts';
import { sensitivityOf, WARNING_PROBABILITY } from '../../core/sensitivity.ts';
import { DAY_MS, MINUTE_MS } from '../../core/time.ts';
import { MAILED_PROBABILITY, NAMED_PROBABILITY } from '../verdict.ts';

/** When opt-outs become an incident, and when it ends. `lineRate`: opt-outs per delivery that are critical by themselves;
 *  `announced`: times in which a warning needs more, whatever is held of them now. */
export type IncidentRules = {
  warning: number;
  critical: number;
  clear: number;
  lineRate: number;
  announced: readonly Announcement[];
};

/** Source: docs/methods.md#incidents */
export const INCIDENT_RULES: IncidentRules = {
  warning: MAILED_PROBABILITY,
  critical: 0.95,
  clear: NAMED_PROBABILITY,
  lineRate: 0.02,
  announced: [],
};

/** The rules of an account. `sensitivity`: as stored; `lineRate`: as set. */
export function incidentRulesOf({
  sensitivity,
  ...given
}: {
  sensitivity: string | null;
} & Pick<IncidentRules, 'lineRate' | 'announced'>): IncidentRules {
  return { ...INCIDENT_RULES, ...given, warning: WARNING_PROBABILITY[sensitivityOf(sensitivity)] };
}

/** One verdict may be a fluke of the hour: what counts twice counts this far apart. */
export const CONFIRM_MS = 30 * MINUTE_MS;
/** What comes back sooner is the same incident. */
export const REOPEN_MS = 7 * DAY_MS;
/** Worse: by both, so that neither a few opt-outs nor a few per cent ring twice. */
export const WORSE_RATIO = 1.5;
export const WORSE_OPT_OUTS = 10;
/** A line is crossed by many, not by the first who leaves. */
export const LINE_DELIVERIES = 200;
export const LINE_OPT_OUTS = 5;
