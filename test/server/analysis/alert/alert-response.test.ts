import { expect, test } from 'vitest';
import {
  alertResponse,
  proposalOf,
  type RuleResponse,
} from '../../../../server/analysis/alert/alert-response.ts';
import type { Step, StepKind } from '../../../../server/analysis/incident/incident.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../server/core/time.ts';
import { account, MINUTE, numbered, signalOf, START } from '../incident/account.ts';

const NOW = START + 90 * DAY_MS;
const SINCE = NOW - 90 * DAY_MS;

/** One incident from an hour on, and what people did how many minutes later. */
function caseOf(
  hour: number,
  done: readonly [StepKind, number, Step['detail']?][] = [],
  { probability = 0.97, isOverLine = false } = {},
) {
  const subject = account();
  for (const minute of [-60, -30, 0]) {
    subject.look({ minute: hour * 60 + minute, signal: signalOf({ probability, isOverLine }) });
  }
  const opening = subject.steps[0]?.at ?? 0;
  for (const [kind, minutes, detail = {}] of done) {
    subject.steps.push({ kind, at: opening + minutes * MINUTE, actor: 'member:m1', knew: null, detail });
  }
  return { steps: numbered(subject.steps) };
}
const respond = (cases: readonly { steps: ReturnType<typeof numbered> }[]) =>
  new Map(alertResponse(cases, { since: SINCE, now: NOW }).map((one) => [one.rule, one]));
const figures = (given: Partial<RuleResponse>): RuleResponse => ({
  rule: 'warning',
  alerts: 6,
  acted: 6,
  muted: 0,
  refuted: 0,
  acknowledged: 0,
  medianMs: null,
  ...given,
});

test('each opening counts once, by its rule, with what people did about it', () => {
  const template = { key: 'id:1', id: '1', name: null, language: null };
  const response = respond([
    caseOf(24, [['acknowledged', 10]]),
    caseOf(48, [
      ['acknowledged', 30],
      ['snoozed-for-one', 40],
    ]),
    caseOf(72, [
      ['acknowledged', 50],
      ['decided', 60, { template, decision: 'one-off' }],
    ]),
    caseOf(96, [
      ['decided', 5, { template, decision: 'one-off' }],
      ['decided', 60, { template, decision: 'confirmed' }],
    ]),
    caseOf(120),
    caseOf(144, [['snoozed', 5]], { probability: 0.85 }),
    caseOf(168, [['commented', 5, { text: 'hm' }]], { isOverLine: true }),
  ]);
  expect(response.get('critical')).toEqual({
    rule: 'critical',
    alerts: 5,
    acted: 4,
    muted: 1,
    refuted: 1,
    acknowledged: 3,
    medianMs: 30 * MINUTE_MS,
  });
  expect(response.get('warning')).toMatchObject({ alerts: 1, acted: 0, muted: 1, medianMs: null });
  expect(response.get('line')).toMatchObject({ alerts: 1, acted: 0, muted: 0 });
});

test('what came back is another alert, and what just began or is long ago is none', () => {
  const again = account();
  const look = (hour: number, isCalm = false) =>
    again.look({ minute: hour * 60, signal: isCalm ? null : signalOf({ probability: 0.97 }) });
  look(1);
  look(2, true);
  look(3, true);
  look(30);
  const reopened = { steps: numbered(again.steps) };
  expect(again.kinds()).toEqual(['opened', 'recovered', 'reopened']);
  expect(respond([reopened]).get('critical')?.alerts).toBe(2);
  const ago = -3 * 24;
  expect(respond([caseOf(ago)]).get('critical')?.alerts).toBe(0);
  const young = (NOW - START) / HOUR_MS - 23;
  expect(respond([caseOf(young)]).get('critical')?.alerts).toBe(0);
  expect(respond([caseOf(young, [['resolved', 5]])]).get('critical')).toMatchObject({ alerts: 1, acted: 1 });
});

test('a change is proposed from five on, when most were no problem, put off or left alone', () => {
  const lower = { change: 'sensitivity', from: 'balanced', to: 'fewer' };
  expect(proposalOf(figures({}), 'balanced')).toBeNull();
  expect(proposalOf(figures({ refuted: 3 }), 'balanced')).toEqual({ why: 'refuted', ...lower });
  expect(proposalOf(figures({ muted: 3 }), 'balanced')).toEqual({ why: 'muted', ...lower });
  expect(proposalOf(figures({ acted: 1 }), 'balanced')).toEqual({ why: 'ignored', ...lower });
  expect(proposalOf(figures({ acted: 2 }), 'balanced')).toBeNull();
  expect(proposalOf(figures({ acted: 0 }), 'more')).toMatchObject({ from: 'more', to: 'balanced' });
  // There is nothing that tells less.
  expect(proposalOf(figures({ acted: 0 }), 'fewer')).toBeNull();
  expect(proposalOf(figures({ alerts: 4, acted: 0 }), 'balanced')).toBeNull();
  expect(proposalOf(figures({ rule: 'line', muted: 4 }), 'balanced')).toEqual({
    why: 'muted',
    change: 'line',
  });
  expect(proposalOf(figures({ rule: 'critical', muted: 4 }), 'balanced')).toBeNull();
});
