import type { AlertKind } from '../analysis/alert/alert.ts';
import type { OutageKind } from '../analysis/alert/outage.ts';
import type { Sentence } from './catalogue.ts';

/** Texts of alerts, in one language. */
export type AlertCatalogue = {
  /** In front of the subject; null: the level. */
  kind: Record<AlertKind, string | null>;
  /** `name`: the likeliest template, null = the whole account. */
  subject: Sentence<{ rate: number; usual: number; name: string | null }>;
  over: Sentence<{ name: string | null }>;
  title: Record<AlertKind, Sentence<{ about: string }>>;
  fact: { what: string; compared: string; who: string; cause: string; next: string; otherwise: string };
  what: Sentence<{
    rate: number;
    optOuts: number;
    deliveries: number;
    from: number;
    to: number;
    zone: string;
  }>;
  whatOver: Sentence<{ since: number; zone: string }>;
  compared: Sentence<{ usual: number; excess: number; warning: number; critical: number; line: number }>;
  comparedOver: Sentence<{ rate: number; usual: number }>;
  /** `numbers`: business numbers that sent it, none where they are not known. */
  who: Sentence<{
    deliveries: number;
    about: string;
    since: number;
    outside: number | null;
    numbers: readonly string[];
  }>;
  whoOver: Sentence<{ excess: number; since: number }>;
  cause: Sentence<{ name: string; probability: number; fact: string | null }>;
  causeWide: string;
  review: Sentence<{ name: string }>;
  reviewWide: string;
  /** `perDay`: opt-outs too many a day at the pace of the windows; `pauses`: hours of the platform's pauses, in their order. */
  otherwise: Sentence<{ perDay: number; pauses: readonly number[] }>;
  nextOver: string;
  /** Where several begin with one outage, which leads. `n`: how many. */
  outage: {
    name: Record<OutageKind, string>;
    subject: Sentence<{ n: number; name: string }>;
    title: Sentence<{ n: number; name: string }>;
    /** Over what is told of the gravest alone. */
    gravest: Sentence<{ about: string }>;
    suspect: string;
    next: string;
    /** Over all that are told. */
    all: Sentence<{ n: number }>;
  };
  /** Over the other incidents that the same alert tells. */
  others: string;
  candidates: string;
  candidate: Sentence<{ probability: number; excess: number; rate: number; usual: number; since: number }>;
  rivals: string;
  noRivals: string;
  caveats: string;
  windows: string;
  windowNote: Sentence<{ zone: string }>;
  evidence: string;
  acknowledge: string;
  snooze: string;
  snoozeScope: string;
  /** Of an alert that tells of several, which its links answer all; `n`: how many. */
  answersAll: Sentence<{ n: number }>;
  snoozeScopeAll: string;
  oneOff: string;
  newNormal: string;
  asks: string;
  rule: Sentence<{ version: number; incident: number; step: number }>;
  tune: string;
  digest: {
    subject: Sentence<{ n: number; critical: number }>;
    label: string;
    title: Sentence<{ n: number }>;
    text: string;
    heading: string;
    open: string;
  };
};
