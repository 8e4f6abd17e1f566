import type { FixKind, RatingChange } from '../../analysis/fix/fix.ts';
import type { Decision } from '../../analysis/incident/decision.ts';
import type { Level, Status, StepKind } from '../../analysis/incident/incident.ts';
import type { Sentence } from '../catalogue.ts';

/** What it takes to tell a step; null where it has nothing of the kind. */
export type StepParts = {
  excess: number | null;
  probability: number | null;
  until: number | null;
  member: string;
  template: string;
  fix: FixKind | null;
};

/** About a topic (null: templates that have none) or the whole account. */
export type SubjectParts = { kind: 'topic' | 'account'; topic: string | null };

/** Whoever said it; null: nobody is known. */
type SaidParts = { by: string | null; at: number };

/** Texts of incidents: their page, and what can be done about them on other pages. */
export type IncidentCatalogue = {
  title: string;
  heading: Sentence<SubjectParts & { excess: number; since: number }>;
  /** The link to an open one. */
  link: Sentence<SubjectParts>;
  since: Sentence<{ at: number }>;
  state: Record<Level | Exclude<Status, 'open'>, string>;
  missing: { title: string; text: string; home: string };
  chart: {
    heading: string;
    title: string;
    summary: Sentence<{ peak: number; peakAt: number; last: number }>;
    note: Sentence<{ zone: string }>;
    at: string;
    excess: string;
    probability: string;
    none: string;
  };
  culprits: {
    heading: string;
    noneNow: string;
    without: string;
    /** The account's rate with and without a template. */
    compared: Sentence<{ template: string; rate: number; without: number; usual: number }>;
    withName: string;
    withoutName: string;
    usualName: string;
  };
  verbs: {
    group: Sentence<{ template: string }>;
    confirm: string;
    refute: string;
    later: string;
    undo: string;
    cancel: string;
    failed: string;
    said: Record<Exclude<Decision, 'undecided'>, Sentence<SaidParts>>;
    /** What happens after each kind of *not this*. */
    ask: Sentence<{ template: string }>;
    oneOff: { name: string; effect: string };
    newNormal: { name: string; effect: string };
    /** When it comes back. */
    laterAsk: string;
    ends: Record<'hours' | 'tomorrow' | 'days' | 'week', string>;
    /** Where the reader gets mails about it. */
    whose: { ask: string; everybody: string; me: string };
    /** `mails`: the incident, for the reader's own mails. */
    scope: Record<'incident' | 'template' | 'mails', Sentence<{ at: number; zone: string }>>;
    /** Beside the scope, of an incident. */
    mute: {
      forWhom: Sentence<{ recipients: number }>;
      stays: string;
      before: Sentence<{ days: number; mails: number; held: number }>;
    };
    putOff: string;
    putOffUntil: Record<'everybody' | 'me', Sentence<{ at: number }>>;
    bringBack: string;
    done: Record<Decision | 'snoozed' | 'back', string>;
  };
  team: {
    heading: string;
    acknowledge: string;
    acknowledged: Sentence<{ by: string }>;
    assign: string;
    nobody: string;
    resolve: string;
    reopen: string;
    resolveHint: string;
  };
  /** Whether what was done about a template worked. */
  fixes: {
    heading: string;
    done: Record<FixKind, Sentence<{ template: string; at: number }>>;
    tooEarly: Sentence<{ at: number }>;
    /** `low`, `high`: 95 % interval, which may be below zero. */
    avoided: Sentence<{ optOuts: number; low: number; high: number }>;
    nothing: string;
    rating: Record<RatingChange, string>;
  };
  timeline: {
    heading: string;
    comment: string;
    hint: string;
    send: string;
    /** Takes one's own comment back. */
    withdraw: string;
    withdrawn: string;
  };
  actor: { service: string; token: string; member: string; gone: string };
  step: Record<StepKind, Sentence<StepParts>>;
  /** Names of marks in the chart. */
  marks: Record<'opened' | 'reopened' | 'raised' | 'worse' | 'recovered', string>;
  precision: Sentence<{ confirmed: number; decided: number; named: number }>;
  key: { seen: string; later: Record<'incident' | 'template', string> };
};
