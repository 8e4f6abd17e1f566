import type { AccountRecord, CulpritRecord, TemplateDay } from '../record.ts';
import type { Detector } from './detector.ts';
import type { Part } from './figure.ts';

/** Culprits by expected excess opt-outs at the end of their incident: `[least, below)`. */
export type Band = { least: number; below: number };
export const TOP_BAND: Band = { least: 25, below: Infinity };
export const MIDDLE_BAND: Band = { least: 12, below: 25 };

/** Material injected culprits of a band, each with all templates judged on its last day. */
export function casesIn(
  record: AccountRecord,
  { least, below }: Band,
): { culprit: CulpritRecord; days: TemplateDay[] }[] {
  return record.culprits
    .filter(({ material, excess }) => material && excess >= least && excess < below)
    .map((culprit) => ({
      culprit,
      days: record.templateDays.filter(({ day }) => day === culprit.lastDay),
    }));
}

/**
 * How many of a band a detector ranks first, other culprits left aside; a tie at the top counts in part.
 * `leaveOutGray`: also those of which nobody can say.
 */
export function rankedFirst(
  record: AccountRecord,
  { band, detector, leaveOutGray = false }: { band: Band; detector: Detector; leaveOutGray?: boolean },
): Part {
  const cases = casesIn(record, band);
  const top = cases.reduce((sum, { culprit, days }) => {
    const own = days.find(({ template }) => template === culprit.template);
    const rivals = days.filter(
      (day) => day !== own && day.label !== 'culprit' && !(leaveOutGray && day.label === 'gray'),
    );
    return sum + (own ? creditOf(own, rivals, detector) : 0);
  }, 0);
  return { top, of: cases.length };
}

function creditOf(own: TemplateDay, rivals: readonly TemplateDay[], { score, tieBreak }: Detector): number {
  const mine = score(own);
  if (Number.isNaN(mine) || mine === 0) return 0;
  const tied = rivals.filter((day) => score(day) === mine);
  if (rivals.some((day) => score(day) > mine)) return 0;
  if (tied.some((day) => tieBreak(day) > tieBreak(own))) return 0;
  return 1 / (1 + tied.filter((day) => tieBreak(day) === tieBreak(own)).length);
}

/** How many of a band a detector raises an alarm for on the last day of the incident. */
export function alarmedAtEnd(
  record: AccountRecord,
  { band, alarms }: { band: Band; alarms: (day: TemplateDay) => boolean },
): Part {
  const cases = casesIn(record, band);
  const top = cases.filter(({ culprit, days }) =>
    days.some((day) => day.template === culprit.template && alarms(day)),
  ).length;
  return { top, of: cases.length };
}

/** How many of a band are named at some time until a day after the incident. */
export function everNamed(record: AccountRecord, band: Band): Part {
  const cases = casesIn(record, band);
  return { top: cases.filter(({ culprit }) => culprit.hoursToName !== null).length, of: cases.length };
}
