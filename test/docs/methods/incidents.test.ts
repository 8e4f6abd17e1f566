import { expect, it } from 'vitest';
import { avoidedBy } from '../../../server/analysis/fix/avoided-by.ts';
import { isLeftOut } from '../../../server/analysis/incident/decision.ts';
import {
  CONFIRM_MS,
  INCIDENT_RULES,
  type IncidentRules,
} from '../../../server/analysis/incident/incident-rules.ts';
import { isWorse } from '../../../server/analysis/incident/is-worse.ts';
import { observeIncident } from '../../../server/analysis/incident/observe-incident.ts';
import { precisionOf } from '../../../server/analysis/incident/precision.ts';
import { signalsOf } from '../../../server/analysis/incident/signals-of.ts';
import { expectedCount } from '../../../server/analysis/templates/expected-day.ts';
import type { RatioInterval } from '../../../server/analysis/verdict.ts';
import { SAMPLE_AS_OF, sampleVerdict } from '../../support/sample-verdict.ts';
import { ANNOUNCED_TIMES } from '../../../server/core/announcement.ts';
import { quotes, written } from './quoted.ts';

/** The least whole number from which on something is so. */
function least(isSo: (value: number) => boolean): number {
  let value = 0;
  while (!isSo(value)) value += 1;
  return value;
}

it('what is worse', () => {
  const [of12, of40] = [12, 40].map((told) => least((now) => isWorse(now, told))) as [number, number];
  const decision = {
    at: 0,
    template: 'id:1',
    incident: '1',
    decision: 'new-normal',
    rate: 0.01,
    by: null,
  } as const;
  const template = { since: 0, rate: 0.02, deliveries: 4_900 };
  const again = least((optOuts) => !isLeftOut({ ...template, optOuts }, decision, 1));
  quotes(
    'Incidents',
    `last told with 12 opt-outs too many, ${of12} are worse and ${of12 - 1} are not; last told with 40, ${of40} are and ${of40 - 1} are not. A template whose 1 % was declared normal counts again with ${again} opt-outs of 4,900 deliveries, where 49 would be normal, and not with ${again - 1}.`,
  );
});

it('what an announced time changes', () => {
  const at = SAMPLE_AS_OF;
  const kind = 'campaign' as const;
  const held = { id: 'a', kind, label: null, topic: 'offers', from: at, to: at + 1, announcedAt: 0 };
  const announced = { ...INCIDENT_RULES, announced: [{ ...held, withdrawnAt: null }] };
  const sample = sampleVerdict();
  const levelOf = (rules: IncidentRules, probability: number, lift: RatioInterval): string | null => {
    const culprits = sample.culprits.slice(0, 1).map((one) => ({ ...one, probability, lift }));
    const signals = signalsOf({ ...sample, culprits }, { rules, decisions: new Map() });
    const given = { subject: 'topic:offers', signal: signals.get('topic:offers') ?? null, rules };
    const observation = { ...given, asOf: at, now: at, outcome: sample.outcome };
    const after = observeIncident({ incident: null, watchedSince: at - CONFIRM_MS }, observation);
    return after.incident?.level ?? null;
  };
  const wide = { low: 1.7, median: 3.0, high: 5.9 };
  const narrow = { low: 2.1, median: 3.9, high: 7.2 };
  const both = (probability: number, lift: RatioInterval): (string | null)[] =>
    [INCIDENT_RULES, announced].map((rules) => levelOf(rules, probability, lift));
  expect(both(0.85, wide)).toEqual(['warning', null]);
  expect(both(0.85, narrow)).toEqual(['warning', 'warning']);
  expect(both(0.95, wide)).toEqual(['critical', 'critical']);
  const part = [{ mean: 10, shape: 90 }];
  const [usual, widened] = [1, ANNOUNCED_TIMES].map((times) => expectedCount(part, 9, times));
  expect(widened?.low).toBe(usual?.low);
  const [told, kept] = [wide, narrow].map(
    ({ low, median, high }) => `${written(median, 1)} (${written(low, 1)} to ${written(high, 1)})`,
  );
  quotes(
    'Announced times',
    `a probability of 0.85 with a lift of ${told} is a warning on other days, and none in an announced time; with ${kept} it is one in both, and with ${written(announced.critical, 2)} critical in both. Where 10 opt-outs are expected, A = 90, k = 9: up to ${widened?.high} instead of ${usual?.high} are in the range.`,
  );
});

it('how often the names were right', () => {
  const named = Array.from({ length: 9 }, (_, index) => ({ incident: String(index), template: 'id:1' }));
  const facts = named.slice(0, 7).map(({ incident, template }, index) => {
    const decision = index < 6 ? ('confirmed' as const) : ('one-off' as const);
    return { at: 0, template, incident, decision, rate: null, by: null };
  });
  const { confirmed, oneOff, undecided, share } = precisionOf(named, facts);
  expect(share).not.toBeNull();
  quotes(
    'Precision of names',
    `${confirmed} confirmed, ${oneOff} one-off and ${undecided} undecided of 9: 6 / 7 = ${written((share ?? 0) * 100, 1)} %.`,
  );
});

it('what was avoided', () => {
  const spike = { optOuts: 70, exposure: 4_900 };
  const before = { optOuts: 78, exposure: 5_600 };
  const after = { optOuts: 6, exposure: 300 };
  const paused = avoidedBy({ kind: 'paused', spike, before, after, noise: 18 });
  const [avoided, low, high] = [paused?.optOuts, paused?.low, paused?.high].map((value) =>
    written(value ?? NaN, 1),
  );
  quotes(
    'Did it work',
    `70 opt-outs of an exposure of 4,900 before a pause, 5,600 in the week before it, 6 opt-outs in the week after, noise 18: ${avoided} avoided, from ${low} to ${high}.`,
  );
});
