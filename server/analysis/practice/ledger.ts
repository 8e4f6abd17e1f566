import { HOUR_MS, type EpochMs } from '../../core/time.ts';
import type { SendJudgement } from './judge-send.ts';
import { quantile } from './quantile.ts';

/** A judged message. `person`: opaque, only to tell people apart. `template`: key, `''` when it is not known. */
export type JudgedSend = {
  person: string;
  template: string;
  /** The send, or the earliest fact where its instant is not known. */
  at: EpochMs;
  isDelivered: boolean;
  judgement: SendJudgement;
};

/** One message sent after an opt-out within its scope. `hours`: since the opt-out. */
export type LateSend = {
  at: EpochMs;
  template: string;
  hours: number;
  scope: 'topic' | 'marketing' | 'all';
  isDelivered: boolean;
};

/** Immediacy: what was sent in spite of an opt-out, and apart from it what only looks like it. Counts are messages. */
export type Ledger = {
  late: number;
  /** Of the late ones, those that reached the person, and the people they were sent to. */
  lateDelivered: number;
  people: number;
  /** Hours from the opt-out to the last late send, over those people; null when nothing was late. */
  lastSendHours: { p50: number; p95: number; most: number } | null;
  confirmations: number;
  undecided: number;
  unjudged: number;
  inFlight: number;
  outOfScope: number;
  consentWithdrawn: number;
};

/** A ledger with nothing in it. */
export const EMPTY_LEDGER: Ledger = {
  late: 0,
  lateDelivered: 0,
  people: 0,
  lastSendHours: null,
  confirmations: 0,
  undecided: 0,
  unjudged: 0,
  inFlight: 0,
  outOfScope: 0,
  consentWithdrawn: 0,
};

/** Picks the permitted confirmations: of each opt-out the earliest message that may be one. The rest that may be one is
 *  late like any other. */
export function confirmationsOf(sends: readonly JudgedSend[]): ReadonlySet<JudgedSend> {
  const first = new Map<string, JudgedSend>();
  for (const send of sends) {
    const { judgement, person, at, template } = send;
    if (judgement.kind !== 'late' || !judgement.mayConfirm) continue;
    const key = `${person} ${judgement.since}`;
    const known = first.get(key);
    if (!known || at < known.at || (at === known.at && template < known.template)) first.set(key, send);
  }
  return new Set(first.values());
}

/** The ledger of some sends: of the account, or of one template. `confirmations`: as picked over the whole account. */
export function ledgerOf(sends: readonly JudgedSend[], confirmations: ReadonlySet<JudgedSend>): Ledger {
  const count = (kind: SendJudgement['kind']): number =>
    sends.filter(({ judgement }) => judgement.kind === kind).length;
  const late = sends.filter((send) => send.judgement.kind === 'late' && !confirmations.has(send));
  const last = new Map<string, number>();
  for (const send of late) {
    last.set(send.person, Math.max(hoursSince(send), last.get(send.person) ?? 0));
  }
  const hours = [...last.values()];
  const [p50, p95, most] = [quantile(hours, 0.5), quantile(hours, 0.95), quantile(hours, 1)];
  return {
    late: late.length,
    lateDelivered: late.filter(({ isDelivered }) => isDelivered).length,
    people: last.size,
    lastSendHours: p50 === null || p95 === null || most === null ? null : { p50, p95, most },
    confirmations: sends.filter((send) => confirmations.has(send)).length,
    undecided: count('undecided'),
    unjudged: count('unjudged'),
    inFlight: count('in-flight'),
    outOfScope: count('out-of-scope'),
    consentWithdrawn: count('consent-withdrawn'),
  };
}

/** The late sends one by one, newest first, at most `limit`. */
export function lateSends(
  sends: readonly JudgedSend[],
  { confirmations, limit }: { confirmations: ReadonlySet<JudgedSend>; limit: number },
): LateSend[] {
  return sends
    .flatMap((send) => {
      const { at, template, isDelivered, judgement } = send;
      if (judgement.kind !== 'late' || confirmations.has(send)) return [];
      return [{ at, template, hours: hoursSince(send), scope: judgement.scope, isDelivered }];
    })
    .sort((a, b) => b.at - a.at || b.hours - a.hours || (a.template < b.template ? -1 : 1))
    .slice(0, limit);
}

function hoursSince({ at, judgement }: JudgedSend): number {
  return judgement.kind === 'late' ? (at - judgement.since) / HOUR_MS : 0;
}
