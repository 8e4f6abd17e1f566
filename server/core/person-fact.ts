import type { OptOutChannel, OptOutReason } from './event.ts';
import type { Scope } from './scope.ts';
import { SECOND_MS, type EpochMs } from './time.ts';

/** What is on record about one person, oldest first after `sortFacts`. Message hashes and keys are opaque. */
export type PersonFact = GrantFact | WithdrawFact | OptInFact | StopFact | ErasedFact;

export type GrantFact = { kind: 'grant'; at: EpochMs; topic: string; expiresAt: EpochMs | null };
export type WithdrawFact = { kind: 'withdraw'; at: EpochMs; topic: string };
/** `native`: WhatsApp's own resume; it lifts native stops and nothing else. `scope`: without a topic, only stops of that scope. */
export type OptInFact = {
  kind: 'opt-in';
  at: EpochMs;
  native: boolean;
  topic: string | null;
  scope?: 'marketing' | 'all';
};

/** Everything known was erased; from then on nothing may be sent but what the person asks for anew. */
export type ErasedFact = { kind: 'erased'; at: EpochMs };

export type StopFact = {
  kind: 'stop';
  at: EpochMs;
  channel: OptOutChannel;
  scope: Scope;
  reason: OptOutReason;
  rule: string;
  /** Percent. */
  confidence: number;
  /** `counted` is an opt-out; `waiting` suppresses until a person decides; `undone` was decided to be none. */
  standing: 'counted' | 'waiting' | 'undone';
  /** Hash of the message it answers, known or not. */
  message: string | null;
  /** The answered message is in the record as delivered to this person. */
  messageKnown: boolean;
  /** It names the template that carried its link: no message of another one can have provoked it. */
  namesTemplate?: boolean;
  key: string;
  identity: string;
};

/** Native stops (WhatsApp's own, or found by error 131050) are lifted only by a native resume. */
export function isNativeChannel(channel: OptOutChannel): boolean {
  return channel === 'preference' || channel === 'error';
}

/** Strongest evidence first; a tap or keyword whose message is unknown is as weak as one without context. */
export function signalStrength(stop: StopFact): number {
  const context = stop.messageKnown;
  switch (stop.channel) {
    case 'button':
      return context ? 0 : 4;
    case 'interactive':
      return 1;
    case 'link':
      return 2;
    case 'keyword':
      return context ? 3 : 5;
    case 'preference':
      return 6;
    case 'provider':
      return 7;
    case 'error':
      return 8;
    case 'manual':
      return 9;
  }
}

const RANK = { grant: 0, 'opt-in': 0, stop: 1, withdraw: 1, erased: 1 } as const;

/** Instant floored to the second, then grants before stops, then content: never arrival, never a secret. */
export function sortFacts(facts: readonly PersonFact[]): PersonFact[] {
  const keyed = facts.map((fact) => ({
    fact,
    second: Math.floor(fact.at / SECOND_MS),
    rank: RANK[fact.kind],
    content: content(fact),
  }));
  keyed.sort(
    (a, b) =>
      a.second - b.second ||
      a.rank - b.rank ||
      a.fact.at - b.fact.at ||
      compareText(a.content, b.content) ||
      // Equal in all that matters: this only settles which of two namesakes lends its name.
      compareText(nameOf(a.fact), nameOf(b.fact)),
  );
  return keyed.map((entry) => entry.fact);
}

function nameOf(fact: PersonFact): string {
  return fact.kind === 'stop' ? `${fact.identity} ${fact.key}` : '';
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function content(fact: PersonFact): string {
  switch (fact.kind) {
    case 'grant':
      return `grant ${fact.topic} ${fact.expiresAt ?? ''}`;
    case 'withdraw':
      return `withdraw ${fact.topic}`;
    case 'opt-in':
      return `opt-in ${fact.native} ${fact.topic ?? ''} ${fact.scope ?? ''}`;
    case 'erased':
      return 'erased';
    case 'stop':
      return `stop ${signalStrength(fact)} ${JSON.stringify(fact.scope)} ${fact.channel} ${fact.rule} ${fact.reason} ${fact.standing} ${fact.confidence}`;
  }
}
