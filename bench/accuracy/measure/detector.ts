import { MAILED_PROBABILITY } from '../../../server/analysis/verdict.ts';
import { DETECTORS } from '../observe/detector-scores.ts';
import type { AccountRecord, TemplateDay } from '../record.ts';

/** Anything that says of template-days how suspicious they are. */
export type Detector = {
  name: string;
  score(day: TemplateDay): number;
  /** Whether it raises an alarm at its own threshold; null: it only ranks. */
  alarms: ((day: TemplateDay) => boolean) | null;
  /** Decides between equal scores. */
  tieBreak(day: TemplateDay): number;
};

/** The method itself: its alarm is a name. */
export const OURS: Detector = {
  name: 'ours',
  score: ({ probability }) => probability,
  alarms: ({ named }) => named,
  tieBreak: ({ estimatedExcess }) => estimatedExcess,
};

/** The prototype and the references. */
export const OTHERS: readonly Detector[] = DETECTORS.map(({ name, threshold }, index): Detector => {
  const score = ({ scores }: TemplateDay) => scores[index] ?? Number.NaN;
  return {
    name,
    score,
    alarms: threshold === null ? null : (day) => score(day) >= threshold,
    tieBreak: () => 0,
  };
});

const covered = new WeakMap<AccountRecord, Map<Detector, boolean>>();

/** The accounts that a detector has seen: scores of one that runs elsewhere are stored for some of them only. */
export function seenBy(records: readonly AccountRecord[], detector: Detector): AccountRecord[] {
  return records.filter((record) => {
    const known = covered.get(record) ?? new Map<Detector, boolean>();
    covered.set(record, known);
    const seen = known.get(detector) ?? record.templateDays.some((day) => !Number.isNaN(detector.score(day)));
    known.set(detector, seen);
    return seen;
  });
}

/** Whether a mail went out for a template. */
export function isMailed({ named, probability }: TemplateDay): boolean {
  return named && probability >= MAILED_PROBABILITY;
}
