import { describe, expect, it } from 'vitest';
import { foldEpisodes, type Episode } from '../../../server/core/episode.ts';
import { sortFacts, type PersonFact, type StopFact } from '../../../server/core/person-fact.ts';

const T = Date.UTC(2026, 4, 4, 12);
const HOUR = 3_600_000;
const stop = (hours: number, more: Partial<StopFact> = {}): StopFact => ({
  kind: 'stop',
  at: T + hours * HOUR,
  channel: 'keyword',
  scope: { kind: 'marketing' },
  reason: 'unknown',
  rule: 'pt/word/parar',
  confidence: 97,
  standing: 'counted',
  message: null,
  messageKnown: false,
  key: `k${hours}`,
  identity: '0a',
  ...more,
});
const resume = (hours: number): PersonFact => ({
  kind: 'opt-in',
  at: T + hours * HOUR,
  native: true,
  topic: null,
});
const fold = (facts: PersonFact[]): Episode[] =>
  foldEpisodes(sortFacts(facts), (topic) => topic !== 'receipts').episodes;

describe('foldEpisodes', () => {
  it('makes one opt-out of a tap, a keyword and the native stop that follow one another', () => {
    const [only, ...others] = fold([
      stop(0, { channel: 'keyword' }),
      stop(20, { channel: 'button', message: 'm', messageKnown: true, reason: 'no-consent' }),
      stop(40, { channel: 'preference' }),
    ]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      at: T,
      lastAt: T + 40 * HOUR,
      signals: 3,
      reason: 'no-consent',
      repeats: 0,
    });
    expect(only?.cause.channel).toBe('button');
  });

  it('takes a stop said again more than a day later while the first is in force as a repeat, not as an opt-out', () => {
    const [only, ...others] = fold([stop(0), stop(25), stop(300)]);
    expect(others).toEqual([]);
    expect(only?.repeats).toBe(2);
  });

  it('begins anew after the stop was lifted', () => {
    const native = { channel: 'preference' } as const;
    const episodes = fold([stop(0, native), resume(2), stop(3, native)]);
    expect(episodes.map((episode) => episode.at)).toEqual([T, T + 3 * HOUR]);
  });

  it('keeps stops of different topics apart and joins a topic with a stop of all marketing', () => {
    const offers = { scope: { kind: 'topic', topic: 'offers' } } as const;
    const news = { scope: { kind: 'topic', topic: 'news' } } as const;
    expect(fold([stop(0, offers), stop(1, news)])).toHaveLength(2);
    const [joined, ...others] = fold([stop(0, offers), stop(1)]);
    expect(others).toEqual([]);
    expect(joined?.scope).toEqual({ kind: 'marketing' });
  });

  it('counts a stop found by a failed send only when no other stop precedes it', () => {
    const found = { channel: 'error', rule: 'error/131050' } as const;
    expect(fold([stop(0, { channel: 'preference' }), stop(50, found)])).toMatchObject([
      { repeats: 0, signals: 1 },
    ]);
    expect(fold([stop(0, found)])).toMatchObject([{ signals: 1 }]);
  });

  it('counts an ambiguous word only with a firm signal beside it or a decision', () => {
    expect(fold([stop(0, { standing: 'waiting' })])).toMatchObject([{ standing: 'waiting' }]);
    expect(fold([stop(0, { standing: 'waiting' }), stop(1)])).toMatchObject([{ standing: 'counted', at: T }]);
    expect(fold([stop(0, { standing: 'waiting' }), stop(100)])).toMatchObject([
      { standing: 'waiting' },
      { standing: 'counted' },
    ]);
    expect(fold([stop(0, { standing: 'undone' })])).toMatchObject([{ standing: 'undone' }]);
  });
});
