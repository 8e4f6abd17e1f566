import type { Outcome } from '../../server/analysis/verdict.ts';
import type { TruthLabel } from './world/truth.ts';
import type { CulpritKind, DecoyKind, ScenarioName } from './world/world.ts';

/** All that is measured of one account; plain data that travels between threads. */
export type AccountRecord = {
  seed: number;
  scenario: ScenarioName;
  contacts: number;
  templates: number;
  /** Opt-outs recorded in all, and days judged. */
  optOuts: number;
  judgedDays: number;
  templateDays: TemplateDay[];
  accountDays: AccountDay[];
  culprits: CulpritRecord[];
  attribution: AttributionRecord;
  /** Consent lifts of templates that were judged at the end of incidents, with the truth. */
  mismatches: MismatchRecord[];
  /** Milliseconds spent on learning, verdicts and references; and how many verdicts there were. */
  cost: { fold: number; analyse: number; references: number; verdicts: number };
};

/** One template with deliveries in the last seven days, judged at the end of a day. */
export type TemplateDay = {
  /** Index in the world. */
  template: number;
  day: number;
  label: TruthLabel;
  /** Expected excess and lift of `truthAt`. */
  excess: number;
  lift: number;
  /** The truth was put there, it is not by nature. */
  injected: boolean;
  kind: CulpritKind | DecoyKind | 'new' | 'old';
  bornDay: number;
  /** 0 for templates that were not listed. */
  probability: number;
  named: boolean;
  estimatedExcess: number;
  estimatedShare: number;
  reasons: string[];
  /** Of the prototype and the references, in the order of `DETECTORS`; NaN: it cannot judge. */
  scores: number[];
};

export type AccountDay = {
  day: number;
  outcome: Outcome;
  /** Outcomes that are right; empty: not scored. */
  right: Outcome[];
  /** Whether a template that is neither culprit nor gray was named, and whether a culprit was. */
  innocentNamed: boolean;
  culpritNamed: boolean;
  /** Label of the first of the list, null when nothing was named. */
  top: TruthLabel | null;
};

/** One injected culprit, judged at the end of its incident. */
export type CulpritRecord = {
  template: number;
  kind: CulpritKind;
  from: number;
  /** Last day of the incident: what is said at its end is said of this day. */
  lastDay: number;
  /** Whether `truthAt` calls it material at the end. */
  material: boolean;
  /** Expected excess since it began (of a drift, of the last seven days) and its true lift. */
  excess: number;
  lift: number;
  isNew: boolean;
  /** Hours from the start until so many excess opt-outs were recorded; null: never. */
  hoursToTwelfth: number | null;
  hoursToTwentyFifth: number | null;
  /** Hours from the start until it was first named and mailed, up to a day after its end; null: never. */
  hoursToName: number | null;
  hoursToMail: number | null;
  atEnd: Judgement;
};

/** What was said of a culprit at the end of its incident. */
export type Judgement = {
  probability: number;
  named: boolean;
  excess: number;
  /** Excess opt-outs that had been recorded by then. */
  trueExcess: number;
  share: number;
  trueShare: number;
  shareInterval: { low: number; high: number } | null;
  liftInterval: { low: number; median: number; high: number } | null;
};

export type MismatchRecord = { estimate: number; low: number; high: number; truth: number };

/** Sums over opt-outs of unknown cause that at least two templates may have provoked. */
export type AttributionRecord = {
  optOuts: number;
  right: number;
  /** Of the probability given to the true cause. */
  logLoss: number;
  /** Of the same opt-outs: those whose last message within 72 h was the cause, and what equal weights say. */
  lastTouch: { right: number; logLoss: number };
  equalWeights: { right: number; logLoss: number };
};
