import { describe, expect, test } from 'vitest';
import {
  isLeftOut,
  latestDecisions,
  type DecisionFact,
} from '../../../../server/analysis/incident/decision.ts';
import { INCIDENT_RULES } from '../../../../server/analysis/incident/incident-rules.ts';
import { precisionOf } from '../../../../server/analysis/incident/precision.ts';
import { signalsOf } from '../../../../server/analysis/incident/signals-of.ts';
import { readSubject, subjectOf } from '../../../../server/analysis/incident/subject.ts';
import type { Announcement } from '../../../../server/core/announcement.ts';
import type { Culprit, Verdict } from '../../../../server/analysis/verdict.ts';
import { SAMPLE_AS_OF, sampleVerdict } from '../../../support/sample-verdict.ts';

const DAY = 86_400_000;
const sample = sampleVerdict();
const [named] = sample.culprits as [Culprit];
const lines = (change: Partial<Culprit>, more: Partial<Verdict> = {}): Verdict => {
  return { ...sample, culprits: sample.culprits.map((culprit) => ({ ...culprit, ...change })), ...more };
};
const read = (verdict: Verdict, facts: DecisionFact[] = []) =>
  signalsOf(verdict, { rules: INCIDENT_RULES, decisions: latestDecisions(facts) });
const fact = (given: Partial<DecisionFact>): DecisionFact => {
  return {
    at: SAMPLE_AS_OF,
    template: 'id:9001',
    incident: '1',
    decision: 'one-off',
    rate: null,
    by: null,
    ...given,
  };
};

test('subjects are written so that they can be told apart and read back', () => {
  for (const topic of ['offers', 'account', '', null]) {
    expect(readSubject(subjectOf({ topic }))).toEqual({ kind: 'topic', topic });
  }
  expect(readSubject(subjectOf('account'))).toEqual({ kind: 'account', topic: null });
});

describe('what a verdict says of a topic', () => {
  test('is what its named templates say, and the account is another subject', () => {
    const signals = read(sample);
    expect([...signals.keys()].sort()).toEqual(['account', 'topic:offers']);
    expect(signals.get('topic:offers')).toMatchObject({
      probability: 0.94,
      excess: 59,
      since: named.since,
      isOverLine: false,
      suspects: [{ template: { key: 'id:9001' }, named: true }],
    });
    expect(signals.get('account')).toMatchObject({ probability: 0.01, suspects: [] });
  });

  test('is less for a warning in a time that was announced of it, and the account stays as it is', () => {
    const held = { id: 'a', kind: 'campaign', label: null, from: SAMPLE_AS_OF - DAY, to: SAMPLE_AS_OF + 1 };
    const said = (topic: string | null, more: Partial<Announcement> = {}, verdict = sample) => {
      const one = { ...held, topic, announcedAt: 0, withdrawnAt: null, ...more } as Announcement;
      const rules = { ...INCIDENT_RULES, announced: [one] };
      const signals = signalsOf(verdict, { rules, decisions: new Map() });
      return ['topic:offers', 'account'].map((subject) => signals.get(subject)?.warned);
    };
    const low = lines({ lift: { low: 2, median: 3, high: 5 } });
    expect(said('offers', {}, low)).toEqual([0, 0.01]);
    expect(said('offers')).toEqual([0.94, 0.01]);
    expect(said('news', {}, low)).toEqual([0.94, 0.01]);
    expect(said(null, {}, low)).toEqual([0, 0]);
    for (const over of [
      { to: SAMPLE_AS_OF },
      { from: SAMPLE_AS_OF + 1, to: SAMPLE_AS_OF + DAY },
      { announcedAt: SAMPLE_AS_OF + 1 },
      { withdrawnAt: SAMPLE_AS_OF },
    ])
      expect([over, said(null, over, low)]).toEqual([over, [0.94, 0.01]]);
    const wide = lines(
      { named: false },
      { outcome: 'account-wide', account: { ...sample.account, wide: 0.9, shift: 2.1 } },
    );
    expect(said(null, {}, wide)[1]).toBe(0.9);
    expect(said(null, {}, { ...wide, account: { ...wide.account, shift: 2 } })[1]).toBe(0);
  });

  test('a template behind a shift of the account is no cause of its own; the shift is', () => {
    const wide = { ...sample.account, wide: 0.9 };
    const signals = read(lines({ named: false }, { outcome: 'account-wide', account: wide }));
    expect(signals.get('topic:offers')?.probability).toBe(0.21);
    expect(signals.get('account')?.probability).toBe(0.9);
    expect(read(lines({}, { account: wide })).get('account')?.probability).toBe(0);
  });

  test('the line counts from enough deliveries and opt-outs on, and not for what is usual', () => {
    const over = { rate: 0.02, deliveries: 200, optOuts: 5 };
    const isOver = (change: Partial<Culprit>, more?: Partial<Verdict>) =>
      read(lines({ ...over, ...change }, more)).get('topic:offers')?.isOverLine;
    expect(isOver({})).toBe(true);
    expect(isOver({ rate: 0.0199 })).toBe(false);
    expect(isOver({ deliveries: 199 })).toBe(false);
    expect(isOver({ optOuts: 4 })).toBe(false);
    const usual = { lift: { low: 0.9, median: 1, high: 1.1 } };
    expect(isOver(usual)).toBe(false);
    expect(isOver(usual, { outcome: 'insufficient-data' })).toBe(true);
  });

  test('the line of the account counts where no template is named and something is wrong', () => {
    const account = { ...sample.account, rate: 0.03 };
    const isOver = (outcome: Verdict['outcome']) =>
      read({ ...sample, outcome, account }).get('account')?.isOverLine;
    expect(isOver('no-clear-culprit')).toBe(true);
    expect(isOver('insufficient-data')).toBe(true);
    expect(isOver('culprits')).toBe(false);
    expect(isOver('normal')).toBe(false);
  });
});

describe('the word of a person', () => {
  test('takes a template out of its topic, and another word brings it back', () => {
    const out = fact({ at: SAMPLE_AS_OF - 1 });
    expect(read(sample, [out]).get('topic:offers')).toMatchObject({ probability: 0.21, suspects: [] });
    const back = fact({ decision: 'undecided' });
    for (const facts of [
      [out, back],
      [back, out],
    ]) {
      expect(read(sample, facts).get('topic:offers')?.probability).toBe(0.94);
    }
    expect(read(sample, [fact({ decision: 'confirmed' })]).get('topic:offers')?.probability).toBe(0.94);
  });

  test('a one-off is the spike that had begun', () => {
    expect(isLeftOut(named, fact({ at: named.since }), SAMPLE_AS_OF)).toBe(true);
    expect(isLeftOut(named, fact({ at: named.since - 1 }), SAMPLE_AS_OF)).toBe(false);
  });

  test('the new normal holds four weeks, and until there is much more than it', () => {
    const normal = fact({ decision: 'new-normal', at: SAMPLE_AS_OF - 27 * DAY, rate: 0.01 });
    // 49 would be normal by now: 73.5 are half as much again.
    expect(isLeftOut({ ...named, optOuts: 73 }, normal, SAMPLE_AS_OF)).toBe(true);
    expect(isLeftOut({ ...named, optOuts: 74 }, normal, SAMPLE_AS_OF)).toBe(false);
    expect(isLeftOut({ ...named, optOuts: 73 }, normal, SAMPLE_AS_OF + DAY)).toBe(false);
  });
});

test('precision counts each named template once an incident, by the latest word', () => {
  const named = [
    { incident: '1', template: 'id:1' },
    { incident: '1', template: 'id:2' },
    { incident: '2', template: 'id:1' },
    { incident: '3', template: 'id:1' },
  ];
  const facts = [
    fact({ template: 'id:1', incident: '1', decision: 'confirmed', at: 1 }),
    fact({ template: 'id:2', incident: '1', decision: 'one-off', at: 1 }),
    fact({ template: 'id:1', incident: '2', decision: 'one-off', at: 1 }),
    fact({ template: 'id:1', incident: '2', decision: 'new-normal', at: 2 }),
    fact({ template: 'id:1', incident: '3', decision: 'confirmed', at: 1 }),
    fact({ template: 'id:1', incident: '3', decision: 'undecided', at: 2 }),
    fact({ template: 'id:7', incident: '9', decision: 'confirmed', at: 1 }),
  ];
  const precision = {
    named: 4,
    confirmed: 1,
    oneOff: 1,
    newNormal: 1,
    undecided: 1,
    share: 1 / 3,
  };
  expect(precisionOf(named, facts)).toEqual(precision);
  expect(precisionOf(named, [...facts, ...facts].reverse())).toEqual(precision);
  expect(precisionOf([], facts)).toMatchObject({ named: 0, share: null });
});

test('precision counts what was judged without an incident, once a spike, and not what was taken back', () => {
  const week = 7 * DAY;
  const apart = [
    fact({ template: 'id:1', incident: null, decision: 'confirmed', at: 1 }),
    fact({ template: 'id:1', incident: null, decision: 'one-off', at: week }),
    fact({ template: 'id:1', incident: null, decision: 'confirmed', at: 2 * week }),
    fact({ template: 'id:2', incident: null, decision: 'new-normal', at: 1 }),
    fact({ template: 'id:3', incident: null, decision: 'confirmed', at: 1 }),
    fact({ template: 'id:3', incident: null, decision: 'undecided', at: 1 }),
  ];
  const precision = { named: 3, confirmed: 1, oneOff: 1, newNormal: 1, undecided: 0, share: 1 / 3 };
  expect(precisionOf([], [], apart)).toEqual(precision);
  expect(precisionOf([], [], [...apart, ...apart].reverse())).toEqual(precision);
  const named = [{ incident: '1', template: 'id:9' }];
  expect(precisionOf(named, [], apart)).toMatchObject({ named: 4, undecided: 1 });
});
