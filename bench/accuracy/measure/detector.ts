import { MAILED_PROBABILITY } from '../../../server/analysis/verdict.ts';
import { DETECTORS } from '../observe/detector-scores.ts';
import type { TemplateDay } from '../record.ts';

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

/** Whether a mail went out for a template. */
export function isMailed({ named, probability }: TemplateDay): boolean {
  return named && probability >= MAILED_PROBABILITY;
}
