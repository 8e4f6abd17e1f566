import type { OptOutChannel } from '../../core/event.ts';
import type { WayToStop } from '../../core/opt-out/says-how-to-stop.ts';
import type { EpochMs } from '../../core/time.ts';
import type { NamedTemplate } from '../verdict.ts';
import type { Ease } from './ease.ts';
import type { Ledger, LateSend } from './ledger.ts';
import type { ReasonShare } from './reasons.ts';
import type { Told } from './told.ts';

/** Control: the ways out that are offered, and those that people took. */
export type Control = {
  /** From the content in force at the end of the period; null when it is not known. */
  offered: readonly WayToStop[] | null;
  /** Opt-outs by channel, most first. `error`: the platform's own switch, found late. */
  taken: { channel: OptOutChannel; optOuts: number }[];
};

/** Transparency: whether people are told how to stop. */
export type Transparency = {
  /** Deliveries of marketing templates. */
  deliveries: Told;
  /** People whose first template message fell into the period; of a template, those it was the first for. */
  firstMessages: Told;
};

/** The four marks, and why people left. */
export type PracticeMarks = {
  /** Deliveries of all categories in the period. */
  deliveries: number;
  control: Control;
  ease: Ease;
  immediacy: Ledger;
  transparency: Transparency;
  reasons: ReasonShare[];
};

/** The marks of one template. Opt-outs that answered one of its messages count in `control` and `ease`; in `reasons`
 *  those that are put down to it count as well. */
export type TemplatePractice = PracticeMarks & {
  template: NamedTemplate;
  category: string | null;
  topic: string | null;
};

/** How an account lets people go, over `[from, to)`. */
export type PracticeReport = {
  from: EpochMs;
  to: EpochMs;
  account: PracticeMarks & {
    /** What the first messages rest on. `share`: of all people, those that were looked at. `since`: from when on. */
    sample: { share: number; since: EpochMs };
  };
  /** Templates with deliveries, opt-outs or late sends in the period, most deliveries first. */
  templates: TemplatePractice[];
  /** Messages sent after an opt-out, newest first, at most 100. */
  lateSends: LateSend[];
};
