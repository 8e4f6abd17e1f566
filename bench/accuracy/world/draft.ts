import type { Parameters } from './parameters.ts';
import type { Random } from './random.ts';
import type { CulpritKind, DecoyKind } from './world.ts';

/** A world while it is planned: all times in hours or days since its start. */
export type Draft = {
  random: Random;
  /** For what scenarios add: the main stream stays as it is without them. */
  extra: Random;
  parameters: Parameters;
  contacts: number;
  days: number;
  hours: number;
  /** First and one past the last day on which something may go wrong. */
  firstDay: number;
  lastDay: number;
  /** Share of people who granted each topic. */
  granted: number[];
  usualRatio: number;
  growth: number;
  messagesPerWeek: number;
  meanBlast: number;
  templates: DraftTemplate[];
  /** Per hour. */
  plan: PlannedSends[][];
  effects: Effect[];
  incidents: DraftIncident[];
  /** Per hour. */
  accountFactor: Float64Array;
  /** Per day. */
  volumeFactor: Float64Array;
  accountWide: { from: number; to: number; factor: number }[];
  outages: { from: number; to: number }[];
  gaps: { from: number; to: number }[];
  errorOptOuts: number[];
};

export type DraftTemplate = {
  index: number;
  bornDay: number;
  endDay: number;
  marketing: boolean;
  topic: number;
  /** Own opt-outs per delivery to people inside consent. */
  rate: number;
  /** Has a button to stop: its replies name the message. */
  button: boolean;
  weight: number;
  /** Blasts a week; 0: trickles. */
  perWeek: number;
  weekday: number;
  hour: number;
  outsideShare: number;
  changes: { day: number; kind: 'edited' | 'recategorised' }[];
  truth: {
    kind: CulpritKind;
    from: number;
    to: number;
    lift: number;
    ratio: number | null;
    outsideShare: number;
  } | null;
  decoy: DecoyKind | null;
};

/** Messages of one template in one hour, to every `stride`-th person from `first` on. */
export type PlannedSends = {
  template: DraftTemplate;
  count: number;
  first: number;
  stride: number;
  outsideShare: number;
};

/** What a culprit does to its rate. `ramp`: the lift grows evenly from none. */
export type Effect = {
  template: DraftTemplate;
  from: number;
  to: number;
  lift: number;
  ratio: number | null;
  ramp: boolean;
};

export type BlastPlace = { first: number; stride: number; hour: number };

export type DraftIncident = {
  day: number;
  days: number;
  culprits: number[];
  decoys: number[];
  place: BlastPlace | null;
};

/** Volume of a day relative to the first. */
export function volumeOn(draft: Draft, day: number): number {
  return Math.exp((draft.growth * day) / 7) * (draft.volumeFactor[day] ?? 1);
}
