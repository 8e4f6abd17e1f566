import type { EpochMs } from '../../core/time.ts';
import type { Avoided, Fix, RatingChange } from '../fix/fix.ts';
import type { NamedTemplate, Outcome } from '../verdict.ts';
import type { Decision } from './decision.ts';

/** `warning`: probable and confirmed by a second look; `critical`: next to certain, or over the fixed line. */
export const LEVELS = ['warning', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** `recovered`: by itself; `resolved`: a person closed it. */
export const STATUSES = ['open', 'recovered', 'resolved'] as const;
export type Status = (typeof STATUSES)[number];

/** A template as an incident remembers it: the numbers of the last verdict that suspected it. `named`: at least once it was,
 *  and not only over the line. */
export type Suspect = {
  template: NamedTemplate;
  named: boolean;
  probability: number;
  excess: number;
  rate: number;
  expectedRate: number;
};

/** Opt-outs that need somebody: about one topic, or about the account as a whole. `subject` as `subjectOf` writes it. */
export type Incident = {
  subject: string;
  status: Status;
  level: Level;
  openedAt: EpochMs;
  /** Last change of `status`. */
  changedAt: EpochMs;
  /** Instant of the last verdict that was taken into account, whatever it saw. */
  seenAt: EpochMs;
  /** Instant of the last verdict that saw it, and what that was. */
  lastAt: EpochMs;
  /** Earliest start of the spike that a verdict saw. */
  since: EpochMs;
  excess: number;
  probability: number;
  /** First of the verdicts in a row that see nothing any more; null: the last one still does. */
  clearSince: EpochMs | null;
  /** Whether the spike had ended: what a person resolved earlier does not come back by merely going on. */
  isClear: boolean;
  /** Opt-outs too many when this was last told; it is worse when there are many more. */
  told: number;
  acknowledgedBy: string | null;
  /** Id of a member. */
  assignee: string | null;
  snoozedUntil: EpochMs | null;
  /** Everything that was suspected in its course. */
  suspects: Suspect[];
};

/** What is written down of an incident, each with a number of its own. `comment-withdrawn`: a comment that its author
 *  took back, without its text. `snoozed-for-one`: no mails about it to one recipient. `fix-seen`: somebody did something about a template;
 *  `fix-judged`: whether it worked, a week later. */
export const STEP_KINDS = [
  'opened',
  'raised',
  'worse',
  'snooze-ended',
  'recovered',
  'reopened',
  'acknowledged',
  'acknowledgement-undone',
  'assigned',
  'unassigned',
  'snoozed',
  'snooze-undone',
  'snoozed-for-one',
  'snooze-for-one-undone',
  'resolved',
  'resolution-undone',
  'commented',
  'comment-withdrawn',
  'decided',
  'fix-seen',
  'fix-judged',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What the service knew when it wrote a step. */
export type Knew = {
  asOf: EpochMs;
  outcome: Outcome;
  level: Level;
  probability: number;
  isOverLine: boolean;
  excess: number;
  since: EpochMs;
  suspects: Suspect[];
};

/** One step; `detail`: what it takes to tell it, by its kind. */
export type Step = {
  kind: StepKind;
  at: EpochMs;
  /** `service`, `member:ID`, `token:ID`, or `recipient:ID` of mails without an account. */
  actor: string;
  knew: Knew | null;
  detail: {
    /** Of `assigned`. */
    member?: string;
    /** Of `snoozed` and `snoozed-for-one`. */
    until?: EpochMs;
    /** Of `snoozed-for-one` and its undoing: whose mails. */
    recipient?: string;
    /** Of `commented`. */
    text?: string;
    template?: NamedTemplate;
    /** Of `decided`, and who said so. */
    decision?: Decision;
    by?: string;
    /** Of `fix-seen` and `fix-judged`. */
    fix?: Fix;
    /** Of `fix-judged`; null where there is nothing to compare with. */
    avoided?: Avoided | null;
    rating?: RatingChange;
    /** Of what was done by a link in a mail: what the link is known by, so that it works once. */
    link?: string;
  };
};

/** Who writes the steps that nobody asked for. */
export const SERVICE_ACTOR = 'service';
