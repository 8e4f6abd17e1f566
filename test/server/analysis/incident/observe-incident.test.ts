import { describe, expect, test } from 'vitest';
import { actOnIncident, type Verb } from '../../../../server/analysis/incident/act-on-incident.ts';
import { account, MINUTE, numbered, signalOf, START } from './account.ts';

const probable = signalOf();
const sure = signalOf({ probability: 0.97 });
const gone = signalOf({ probability: 0.2, excess: 1 });
const DAY = 24 * 60;

/** Lets a person do something at a minute. */
function act(subject: ReturnType<typeof account>, verb: Verb, minute: number): void {
  const { incident } = subject;
  if (incident === null) throw new Error('there is no incident');
  const acted = actOnIncident(incident, verb, {
    actor: 'member:m1',
    now: START + minute * MINUTE,
    steps: numbered(subject.steps),
  });
  if ('refused' in acted) throw new Error(acted.refused);
  subject.incident = acted.incident;
}

describe('opening', () => {
  test('a warning needs two verdicts half an hour apart', () => {
    const subject = account();
    expect(subject.look({ minute: 0, signal: probable })).toEqual([]);
    expect(subject.look({ minute: 15, signal: probable })).toEqual([]);
    expect(subject.look({ minute: 30, signal: probable })).toEqual(['opened']);
    expect(subject.incident).toMatchObject({ status: 'open', level: 'warning', told: 20, since: START });
    expect(subject.look({ minute: 45, signal: probable })).toEqual([]);
  });

  test('a verdict in between that is less sure begins the wait anew', () => {
    const subject = account();
    subject.look({ minute: 0, signal: probable });
    subject.look({ minute: 15, signal: signalOf({ probability: 0.79 }) });
    expect(subject.look({ minute: 30, signal: probable })).toEqual([]);
    expect(subject.look({ minute: 60, signal: probable })).toEqual(['opened']);
  });

  test('what is next to certain, or over the line, is critical at once', () => {
    expect(account().look({ minute: 0, signal: sure })).toEqual(['opened']);
    const line = account();
    line.look({ minute: 0, signal: signalOf({ probability: 0.1, isOverLine: true }) });
    expect(line.incident).toMatchObject({ level: 'critical' });
    expect(line.steps[0]?.knew).toMatchObject({ probability: 0.1, isOverLine: true, level: 'critical' });
  });

  test('while the account is being learned, only the line opens one', () => {
    const subject = account();
    for (const minute of [0, 30, 60]) {
      expect(subject.look({ minute, signal: sure, outcome: 'insufficient-data' })).toEqual([]);
    }
    const line = signalOf({ isOverLine: true });
    expect(subject.look({ minute: 75, signal: line, outcome: 'insufficient-data' })).toEqual(['opened']);
  });
});

describe('while it is open', () => {
  test('it is worse by half as much again and ten more, not by one of them', () => {
    const subject = account();
    subject.look({ minute: 0, signal: signalOf({ probability: 0.97, excess: 12 }) });
    expect(subject.look({ minute: 15, signal: signalOf({ probability: 0.97, excess: 21 }) })).toEqual([]);
    expect(subject.look({ minute: 30, signal: signalOf({ probability: 0.97, excess: 22 }) })).toEqual([
      'worse',
    ]);
    expect(subject.incident?.told).toBe(22);
    expect(subject.look({ minute: 45, signal: signalOf({ probability: 0.97, excess: 32.5 }) })).toEqual([]);
    expect(subject.look({ minute: 60, signal: signalOf({ probability: 0.97, excess: 33 }) })).toEqual([
      'worse',
    ]);
  });

  test('a warning that becomes certain is raised, once, and stays critical', () => {
    const subject = account();
    subject.look({ minute: 0, signal: probable });
    subject.look({ minute: 30, signal: probable });
    expect(subject.look({ minute: 45, signal: sure })).toEqual(['raised']);
    expect(subject.look({ minute: 60, signal: sure })).toEqual([]);
    expect(subject.look({ minute: 75, signal: signalOf({ excess: 90 }) })).toEqual(['worse']);
    expect(subject.incident?.level).toBe('critical');
  });

  test('it recovers after half an hour below one half, and a verdict in between that is not begins anew', () => {
    const subject = account();
    subject.look({ minute: 0, signal: sure });
    subject.look({ minute: 15, signal: gone });
    subject.look({ minute: 30, signal: signalOf({ probability: 0.5 }) });
    subject.look({ minute: 45, signal: gone });
    expect(subject.look({ minute: 60, signal: null })).toEqual([]);
    expect(subject.look({ minute: 75, signal: null })).toEqual(['recovered']);
    expect(subject.incident?.status).toBe('recovered');
  });

  test('one over the line does not recover, however unlikely a cause is', () => {
    const subject = account();
    const line = signalOf({ probability: 0.1, isOverLine: true });
    for (const minute of [0, 30, 60, 90]) subject.look({ minute, signal: line });
    expect(subject.kinds()).toEqual(['opened']);
  });

  test('suspects that go are remembered', () => {
    const subject = account();
    const template = { key: 'id:1', id: '1', name: 'a', language: 'pt_BR' };
    const suspect = { template, named: true, probability: 0.97, excess: 20, rate: 0.03, expectedRate: 0.01 };
    subject.look({ minute: 0, signal: { ...sure, suspects: [suspect] } });
    subject.look({ minute: 15, signal: { ...sure, suspects: [{ ...suspect, named: false, excess: 9 }] } });
    subject.look({ minute: 30, signal: gone });
    expect(subject.incident?.suspects).toEqual([{ ...suspect, excess: 9 }]);
    expect(subject.incident).toMatchObject({ lastAt: START + 15 * MINUTE, seenAt: START + 30 * MINUTE });
  });
});

describe('coming back', () => {
  test('within seven days it is the same incident, after that another', () => {
    const subject = account();
    for (const [minute, signal] of [
      [0, sure],
      [15, gone],
      [45, gone],
    ] as const) {
      subject.look({ minute, signal });
    }
    const { incident } = subject;
    const again = account({ incident, watchedSince: null });
    again.look({ minute: 6 * DAY, signal: probable });
    expect(again.look({ minute: 6 * DAY + 30, signal: probable })).toEqual(['reopened']);
    expect(again.incident).toMatchObject({ openedAt: incident?.openedAt, status: 'open' });
    const anew = account({ incident, watchedSince: null });
    expect(anew.look({ minute: 8 * DAY, signal: sure })).toEqual(['opened']);
    expect(anew.incident?.openedAt).not.toBe(incident?.openedAt);
  });

  test('what a person resolved stays so while it merely goes on, and comes back when it is worse or had ended', () => {
    const subject = account();
    subject.look({ minute: 0, signal: sure });
    act(subject, { verb: 'resolve' }, 5);
    const resolved = subject.known;
    expect(subject.look({ minute: 15, signal: sure })).toEqual([]);
    expect(subject.look({ minute: 30, signal: sure })).toEqual([]);
    expect(subject.look({ minute: 45, signal: signalOf({ probability: 0.97, excess: 40 }) })).toEqual([
      'reopened',
    ]);
    const ended = account(resolved);
    ended.look({ minute: 15, signal: gone });
    ended.look({ minute: 45, signal: gone });
    expect(ended.look({ minute: 60, signal: sure })).toEqual(['reopened']);
  });
});

describe('put off', () => {
  test('it comes back at its end, and before that only when it is worse', () => {
    const subject = account();
    subject.look({ minute: 0, signal: sure });
    act(subject, { verb: 'snooze', until: START + 120 * MINUTE }, 5);
    expect(subject.look({ minute: 15, signal: sure })).toEqual([]);
    expect(subject.look({ minute: 120, signal: sure })).toEqual(['snooze-ended']);
    expect(subject.incident?.snoozedUntil).toBeNull();
    act(subject, { verb: 'snooze', until: START + 600 * MINUTE }, 121);
    expect(subject.look({ minute: 135, signal: signalOf({ probability: 0.97, excess: 60 }) })).toEqual([
      'worse',
    ]);
    expect(subject.incident?.snoozedUntil).toBeNull();
  });
});
