import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '../../../server/analysis/verdict.ts';
import { actOnIncident } from '../../../server/analysis/incident/act-on-incident.ts';
import { INCIDENT_RULES } from '../../../server/analysis/incident/incident-rules.ts';
import { observeIncident } from '../../../server/analysis/incident/observe-incident.ts';
import type { ReadResponse } from '../../../server/http/incidents/read-alert-response.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { wordedVerdict } from '../../../server/i18n/worded-verdict.ts';
import { ENGINES } from '../../support/database.ts';
import { sampleVerdict } from '../../support/sample-verdict.ts';
import { NOW, startService, ZONE, type Service } from './http-deps.ts';

type Answer = {
  sensitivity: string;
  days: number;
  levels: { sensitivity: string; probability: number; alerts: number }[];
  response: ReadResponse;
};

/** A verdict that names one template with a probability, or nothing. */
function verdictAt(asOf: number, probability: number | null): Verdict {
  const verdict = { ...sampleVerdict(), asOf };
  const [culprit] = verdict.culprits;
  if (culprit === undefined) throw new Error('the sample names nothing');
  const calm = { ...verdict, outcome: 'normal' as const, account: { ...verdict.account, wide: 0 } };
  if (probability === null) return { ...calm, culprits: [] };
  // Few deliveries: the fixed line plays no part.
  return { ...verdict, culprits: [{ ...culprit, probability, named: true, deliveries: 100 }] };
}

describe.each(ENGINES)('sensitivity on %s', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
    // Three spikes of one template, a month apart, each seen twice an hour apart and over a day later; one of long ago.
    const spikes = [
      [120, 0.99],
      [70, 0.72],
      [40, 0.85],
      [8, 0.93],
    ] as const;
    const verdicts = spikes.flatMap(([days, probability]) => {
      const at = NOW - days * DAY_MS;
      return [
        verdictAt(at, probability),
        verdictAt(at + HOUR_MS, probability),
        verdictAt(at + DAY_MS, null),
        verdictAt(at + DAY_MS + HOUR_MS, null),
      ];
    });
    for (const verdict of verdicts) {
      const body = JSON.stringify(wordedVerdict(verdict, { language: 'en', zone: ZONE }));
      const { asOf, outcome } = verdict;
      await service.database.db
        .insertInto('verdict')
        .values({ as_of: asOf, computed_at: asOf, version: 1, outcome, body, inputs: null })
        .execute();
    }
  });
  afterAll(() => service.close());

  const get = async (): Promise<Answer> =>
    (await (await service.app.request('/v1/sensitivity', service.as('admin'))).json()) as Answer;
  const put = (body: object) =>
    service.app.request(
      '/v1/sensitivity',
      service.as('admin', { method: 'PUT', body: JSON.stringify(body) }),
    );

  test('tells how often each choice would have told of an incident in the last 90 days', async () => {
    const { response, ...levels } = await get();
    expect(response.rules.map(({ alerts, proposal }) => [alerts, proposal])).toEqual(
      [1, 2, 3].map(() => [0, null]),
    );
    expect(levels).toEqual({
      sensitivity: 'balanced',
      days: 90,
      levels: [
        { sensitivity: 'fewer', probability: 0.9, alerts: 1 },
        { sensitivity: 'balanced', probability: 0.8, alerts: 2 },
        { sensitivity: 'more', probability: 0.7, alerts: 3 },
      ],
    });
  });

  test('tells what became of the alerts that there were, and what that speaks for', async () => {
    const sample = {
      probability: 0.85,
      warned: 0.85,
      excess: 20,
      isOverLine: false,
      since: NOW,
      suspects: [],
    };
    await service.deps.stores.incidents.change(async (store) => {
      for (let days = 5; days <= 30; days += 5) {
        const now = NOW - days * DAY_MS;
        const given = { subject: `topic:t${days}`, asOf: now, now, outcome: 'culprits' as const };
        const observation = { ...given, signal: sample, rules: INCIDENT_RULES };
        const known = { incident: null, watchedSince: now - HOUR_MS };
        const { incident, steps } = observeIncident(known, observation);
        if (incident === null) throw new Error('nothing was opened');
        const id = await store.add(incident);
        await store.addSteps(id, steps);
        const acted = actOnIncident(
          incident,
          { verb: 'acknowledge' },
          {
            actor: 'member:m1',
            now: now + 10 * 60_000,
            steps: [],
          },
        );
        if (days === 5 && 'step' in acted && acted.step !== null) await store.addSteps(id, [acted.step]);
      }
    });
    const { response } = await get();
    const proposal = { why: 'ignored', change: 'sensitivity', from: 'balanced', to: 'fewer' };
    expect([response.days, response.needed]).toEqual([90, 5]);
    const figures = { alerts: 6, acted: 1, muted: 0, refuted: 0, acknowledged: 1, medianMs: 600_000 };
    expect(response.rules[2]).toEqual({ rule: 'warning', ...figures, proposal });
  });

  test('is kept, stands in the audit trail, and takes only what there is', async () => {
    expect((await put({ sensitivity: 'more' })).status).toBe(200);
    expect((await get()).sensitivity).toBe('more');
    const wrong = await put({ sensitivity: 'loud' });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { error: { details: { field: 'sensitivity' } } },
    ]);
    const [entry] = await service.deps.stores.audit.latest(1);
    expect(entry).toMatchObject({ action: 'sensitivity.set', detail: { from: 'balanced', to: 'more' } });
  });
});
