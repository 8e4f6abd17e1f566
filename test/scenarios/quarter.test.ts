import { expect, test } from 'vitest';
import { analysisFeed } from '../../bench/accuracy/feed/analysis-feed.ts';
import { DEFAULT_PARAMETERS } from '../../bench/accuracy/world/parameters.ts';
import { simulate } from '../../bench/accuracy/world/simulate.ts';
import { analyse } from '../../server/analysis/analyse.ts';
import { foldEpoch } from '../../server/analysis/epoch.ts';
import type { Incident, Step } from '../../server/analysis/incident/incident.ts';
import { INCIDENT_RULES } from '../../server/analysis/incident/incident-rules.ts';
import { observeIncident, type Known } from '../../server/analysis/incident/observe-incident.ts';
import { signalsOf } from '../../server/analysis/incident/signals-of.ts';
import type { LearnedState, SettledWeight } from '../../server/analysis/learned-state.ts';
import { businessDayOf } from '../../server/core/business-day.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../../server/core/time.ts';
import { planned, reader, ZONE } from '../server/analysis/alert/reader.ts';

const WARMUP_DAYS = 56;
const DAYS = 90;
const REACH_DAYS = 11;
const START = Date.parse('2026-03-02T03:00:00Z');

/** An account of thirty templates, three of which make people leave at some time of a quarter. */
const WORLD = simulate({
  seed: 14,
  scenario: 'mixed',
  parameters: {
    ...DEFAULT_PARAMETERS,
    weeks: 22,
    incidents: 3,
    doubleProbability: 0,
    incidentKinds: { newBad: 0.4, newMismatch: 0.4, edited: 0.2 },
  },
  contacts: 20_011,
  templateCount: 10,
  zone: ZONE,
  start: START,
});

type Case = { id: number; incident: Incident; steps: Step[] };

/** How soon there is another verdict: half an hour while something is about to begin or to end, else hours. */
function waitAfter(known: Iterable<Known>): number {
  const all = [...known];
  const isOpen = all.some(({ incident }) => incident?.status === 'open');
  const isNear = all.some(
    ({ incident, watchedSince }) =>
      watchedSince !== null || (incident?.status === 'open' && incident.clearSince !== null),
  );
  return isNear ? 30 * MINUTE_MS : isOpen ? 2 * HOUR_MS : 3 * HOUR_MS;
}

/** Lives through the quarter and hands every verdict's incidents to a look. */
function live(look: (now: EpochMs, incidents: readonly Case[]) => void): Case[] {
  const feed = analysisFeed(WORLD);
  const known = new Map<string, Known & { id: number }>();
  const cases: Case[] = [];
  let state: LearnedState | null = null;
  let settled: SettledWeight[] = [];
  const judge = (asOf: EpochMs): void => {
    const reach = settled.filter((weight) => weight.at >= asOf - REACH_DAYS * DAY_MS);
    const verdict = analyse({ data: feed.before(asOf, REACH_DAYS), state, settled: reach, asOf });
    const now = asOf + 20 * SECOND_MS;
    const signals = signalsOf(verdict, { rules: INCIDENT_RULES, decisions: new Map() });
    for (const subject of new Set([...signals.keys(), ...known.keys()])) {
      const before = known.get(subject) ?? { id: 0, incident: null, watchedSince: null };
      const signal = signals.get(subject) ?? null;
      const { outcome } = verdict;
      const after = observeIncident(before, { subject, signal, asOf, now, outcome, rules: INCIDENT_RULES });
      const isNew = after.incident !== null && before.incident?.openedAt !== after.incident.openedAt;
      const id = isNew ? cases.length + 1 : before.id;
      if (isNew && after.incident) cases.push({ id, incident: after.incident, steps: [] });
      known.set(subject, { ...after, id });
      const own = cases[id - 1];
      if (own === undefined || after.incident === null) continue;
      own.incident = after.incident;
      own.steps.push(...after.steps);
    }
    look(now, cases);
  };
  for (let day = 1; day < WARMUP_DAYS + DAYS; day += 1) {
    const at = START + day * DAY_MS;
    settled = settled.filter((weight) => weight.at >= at - REACH_DAYS * DAY_MS);
    const fold = foldEpoch({ previous: state, data: feed.before(at, REACH_DAYS), settled, at });
    state = fold.state;
    settled = [...settled, ...fold.settled];
    if (day < WARMUP_DAYS) continue;
    for (let asOf = at; asOf < at + DAY_MS; asOf += waitAfter(known.values())) judge(asOf);
  }
  return cases;
}

test('a quarter of an account: the mails that each person gets', { timeout: 120_000 }, () => {
  const readers = {
    'as it comes': reader(),
    'at any time': reader({ quiet: null, quietWeekends: false }, { id: 'bob' }),
    'critical, also at night': reader({ alerts: 'critical', criticalAlways: true }, { id: 'cid' }),
    'one a day, in Tokyo': reader({ mostAlerts: 1 }, { id: 'dan', zone: 'Asia/Tokyo' }),
    'puts each off for 8 hours': reader({ quiet: null, quietWeekends: false }, { id: 'flo' }),
    none: reader({ alerts: 'none' }, { id: 'eva' }),
  };
  const cases = live((now, all) => {
    const incidents = all
      .filter(({ incident }) => incident.status === 'open' || incident.changedAt > now - 7 * DAY_MS)
      .flatMap(({ id, incident, steps }) => planned(id, incident, steps));
    for (const one of Object.values(readers)) {
      // `reader` refuses a key that it has; a second look, as after a crash, must want none.
      one.look(incidents, now);
      expect(one.look(incidents, now)).toEqual([]);
    }
    const { mails } = readers['puts each off for 8 hours'];
    for (const alert of mails.filter(({ at }) => at === now).flatMap(({ alerts }) => alerts)) {
      if (alert.kind === 'opened') putOff(all[alert.incident - 1], now);
    }
  });
  const culprits = WORLD.templates.filter(({ truth }) => truth !== null);
  const active = WORLD.templates.filter(({ delivered }) =>
    delivered.subarray((WARMUP_DAYS * DAY_MS) / BUCKET_MS).some((count) => count > 0),
  );
  const lines = [
    `${DAYS} days, ${active.length} templates, ${culprits.length} culprits, ${cases.length} incidents`,
    ...Object.entries(readers).map(([name, { mails }]) => `${name}: ${summaryOf(mails)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(culprits).toHaveLength(3);
  for (const { topic, truth } of culprits) {
    const own = cases.filter(
      ({ incident }) =>
        incident.subject === `topic:${topic}` &&
        incident.openedAt >= (truth?.from ?? 0) &&
        incident.openedAt <= (truth?.to ?? 0) + DAY_MS,
    );
    expect(own).toHaveLength(1);
    const told = readers['at any time'].mails.flatMap(({ alerts }) => alerts);
    expect(told.filter(({ incident, kind }) => incident === own[0]?.id && kind === 'opened')).toHaveLength(1);
    expect(told.filter(({ incident, kind }) => incident === own[0]?.id && kind === 'recovered')).toHaveLength(
      own[0]?.steps.filter(({ kind }) => kind === 'recovered').length ?? 0,
    );
  }
  for (const one of Object.values(readers)) hold(one, cases);
  expect(readers.none.mails).toEqual([]);
});

const PUT_OFF_MS = 8 * HOUR_MS;

/** One person puts an incident off for their own mails. */
function putOff(one: Case | undefined, now: EpochMs): void {
  const detail = { recipient: 'flo', until: now + PUT_OFF_MS };
  one?.steps.push({ kind: 'snoozed-for-one', at: now, actor: 'recipient:flo', knew: null, detail });
}

type Reader = ReturnType<typeof reader>;

/** What holds for everybody: one opened, one reminder a day, one recovered, worse by its rule, nothing empty, nothing twice. */
function hold({ mails, recipient }: Reader, cases: readonly Case[]): void {
  expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length);
  const told = mails.flatMap(({ alerts, at }) => alerts.map((alert) => ({ ...alert, at })));
  expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
  for (const { id, steps, incident } of cases) {
    const own = told.filter((alert) => alert.incident === id);
    const of = (kind: string) => own.filter((alert) => alert.kind === kind);
    const stepsOf = (kind: string) => steps.filter((step) => step.kind === kind).length;
    expect(of('opened').length).toBeLessThanOrEqual(1);
    expect(of('recovered').length).toBeLessThanOrEqual(stepsOf('recovered'));
    expect(of('worse').length).toBeLessThanOrEqual(stepsOf('worse'));
    if (own.length > 0) expect(['opened', 'reopened']).toContain(own[0]?.kind);
    const days = of('reminder').map(({ at }) => businessDayOf(at, recipient.zone));
    expect(new Set(days).size).toBe(days.length);
    for (const { step, kind } of own) {
      const knew = steps[step - 1];
      if (kind === 'worse') expect(knew?.kind).toBe('worse');
      // Empty would be an alert about nothing: no template, no opt-out too many.
      if (kind === 'opened') {
        expect(knew?.knew?.excess).toBeGreaterThan(0);
        if (incident.subject !== 'account') expect(knew?.knew?.suspects.length).toBeGreaterThan(0);
      }
    }
  }
}

function summaryOf(mails: Reader['mails']): string {
  const kinds = mails.map(({ kind, alerts }) => (kind === 'digest' ? 'digest' : alerts[0].kind));
  const counts = [...new Set(kinds)].map(
    (kind) => `${kinds.filter((other) => other === kind).length} ${kind}`,
  );
  return `${mails.length} mails${mails.length > 0 ? ` (${counts.join(', ')})` : ''}`;
}
