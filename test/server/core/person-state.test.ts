import { describe, expect, it } from 'vitest';
import { CONSENT_CLASS } from '../../../server/core/consent-class.ts';
import { sortFacts, type PersonFact, type StopFact } from '../../../server/core/person-fact.ts';
import { consentClassAt } from '../../../server/core/person-state.ts';

const { granted, withdrawn, never, unknown } = CONSENT_CLASS;
const NOON = Date.UTC(2026, 4, 4, 12);
const offers = { topic: 'offers', marketing: true, complete: false };
const receipts = { topic: 'receipts', marketing: false, complete: false };

const grant = (at: number, topic = 'offers', expiresAt: number | null = null): PersonFact => ({
  kind: 'grant',
  at,
  topic,
  expiresAt,
});
const withdraw = (at: number, topic = 'offers'): PersonFact => ({ kind: 'withdraw', at, topic });
const resume = (at: number): PersonFact => ({ kind: 'opt-in', at, native: true, topic: null });
const stop = (at: number, more: Partial<StopFact> = {}): PersonFact => ({
  kind: 'stop',
  at,
  channel: 'keyword',
  scope: { kind: 'marketing' },
  reason: 'unknown',
  rule: 'pt/word/parar',
  confidence: 97,
  standing: 'counted',
  message: null,
  messageKnown: false,
  key: 'k',
  identity: '0a',
  ...more,
});
const classOf = (facts: PersonFact[], message: typeof offers, at = NOON): number =>
  consentClassAt(sortFacts(facts), message, at);

describe('consentClassAt', () => {
  it('is unknown for people of whom nothing is on record, never where the topic is declared complete', () => {
    expect(classOf([], offers)).toBe(unknown);
    expect(classOf([], { ...offers, complete: true })).toBe(never);
  });

  it('is never for a topic without consent once any consent is on record', () => {
    expect(classOf([grant(NOON - 1_000, 'receipts')], offers)).toBe(never);
    expect(classOf([grant(NOON + 60_000, 'receipts')], offers)).toBe(unknown);
  });

  it('follows grants and withdrawals as of the send, whatever came later', () => {
    const facts = [grant(NOON - 3_000), withdraw(NOON + 5_000), grant(NOON + 9_000)];
    expect(classOf(facts, offers, NOON)).toBe(granted);
    expect(classOf(facts, offers, NOON + 7_000)).toBe(withdrawn);
    expect(classOf(facts, offers, NOON + 10_000)).toBe(granted);
  });

  it('lets a grant of the same second count and a stop of the same second not', () => {
    expect(classOf([grant(NOON + 400)], offers, NOON + 100)).toBe(granted);
    expect(classOf([grant(NOON - 9_000), stop(NOON + 100)], offers, NOON + 900)).toBe(granted);
    expect(classOf([grant(NOON - 9_000), stop(NOON - 1_000)], offers, NOON)).toBe(withdrawn);
  });

  it('treats an expired grant as never agreed', () => {
    expect(classOf([grant(NOON - 9_000, 'offers', NOON)], offers, NOON)).toBe(never);
    expect(classOf([grant(NOON - 9_000, 'offers', NOON + 1)], offers, NOON)).toBe(granted);
  });

  it('lets a stop of all marketing cover marketing topics and leave utility topics alone', () => {
    const facts = [grant(NOON - 9_000), grant(NOON - 9_000, 'receipts'), stop(NOON - 5_000)];
    expect(classOf(facts, offers)).toBe(withdrawn);
    expect(classOf(facts, receipts)).toBe(granted);
    expect(classOf([...facts, stop(NOON - 4_000, { scope: { kind: 'all' } })], receipts)).toBe(withdrawn);
  });

  it('lifts a stop in words by a later grant for that topic only', () => {
    const facts = [stop(NOON - 9_000), grant(NOON - 5_000)];
    expect(classOf(facts, offers)).toBe(granted);
    expect(classOf(facts, { ...offers, topic: 'news' })).toBe(withdrawn);
  });

  it('lifts a native stop by a resume only, which gives back no withdrawn topic', () => {
    const native = stop(NOON - 9_000, { channel: 'preference' });
    expect(classOf([native, grant(NOON - 5_000)], offers)).toBe(withdrawn);
    expect(classOf([grant(NOON - 20_000), native, resume(NOON - 5_000)], offers)).toBe(granted);
    expect(classOf([withdraw(NOON - 20_000), native, resume(NOON - 5_000)], offers)).toBe(withdrawn);
    expect(classOf([grant(NOON - 20_000), stop(NOON - 9_000), resume(NOON - 5_000)], offers)).toBe(withdrawn);
  });

  it('counts a stop that waits for a person, and not one that was undone', () => {
    expect(classOf([grant(NOON - 9_000), stop(NOON - 5_000, { standing: 'waiting' })], offers)).toBe(
      withdrawn,
    );
    expect(classOf([grant(NOON - 9_000), stop(NOON - 5_000, { standing: 'undone' })], offers)).toBe(granted);
  });
});
