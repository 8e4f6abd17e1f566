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
  /** Whether it is measured on an account; left out: where it has a score. */
  sees?(record: AccountRecord): boolean;
};

/** The method itself: its alarm is a name. */
export const OURS: Detector = {
  name: 'ours',
  score: ({ probability }) => probability,
  alarms: ({ named }) => named,
  tieBreak: ({ estimatedExcess }) => estimatedExcess,
};

const REFERENCES = DETECTORS.map(({ name, threshold }, index): Detector => {
  const score = ({ scores }: TemplateDay) => scores[index] ?? Number.NaN;
  return {
    name,
    score,
    alarms: threshold === null ? null : (day) => score(day) >= threshold,
    tieBreak: () => 0,
  };
});

/** The reference whose scores are stored for some accounts only, and the method on just these. */
export const ELSEWHERE = 'farrington';
export const OURS_THERE: Detector = {
  ...OURS,
  name: `ours where ${ELSEWHERE} is`,
  sees: (record) =>
    REFERENCES.some((detector) => detector.name === ELSEWHERE && seenBy([record], detector).length > 0),
};

/** The prototype and the references, and the method where one of them is. */
export const OTHERS: readonly Detector[] = [...REFERENCES, OURS_THERE];

const covered = new WeakMap<AccountRecord, Map<Detector, boolean>>();

/** The accounts that a detector has seen: scores of one that runs elsewhere are stored for some of them only. */
export function seenBy(records: readonly AccountRecord[], detector: Detector): AccountRecord[] {
  return records.filter((record) => {
    const known = covered.get(record) ?? new Map<Detector, boolean>();
    covered.set(record, known);
    const seen = known.get(detector) ?? isSeen(record, detector);
    known.set(detector, seen);
    return seen;
  });
}

function isSeen(record: AccountRecord, { score, sees }: Detector): boolean {
  return sees ? sees(record) : record.templateDays.some((day) => !Number.isNaN(score(day)));
}

/** Whether a mail went out for a template. */
export function isMailed({ named, probability }: TemplateDay): boolean {
  return named && probability >= MAILED_PROBABILITY;
}
