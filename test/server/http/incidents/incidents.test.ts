import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type {
  changedIncident,
  incidentAnswer,
  incidentsAnswer,
  precisionAnswer,
} from '../../../../server/http/answers/incidents.ts';
import { ENGINES } from '../../../support/database.ts';
import { publishSample } from '../../../support/incident.ts';
import { openHouse, owner, type House, type Visitor } from '../members/house.ts';
import { NOW } from '../http-deps.ts';

type Listed = z.output<typeof incidentsAnswer>;
type One = z.output<typeof incidentAnswer>;
type Changed = z.output<typeof changedIncident>;
const HOUR = 3_600_000;

describe.each(ENGINES)('incidents over HTTP on %s', (engine) => {
  let house: House;
  let rita: Visitor & { id: string };
  beforeEach(async () => {
    house = await openHouse(engine);
    await owner(house);
    rita = await house.member('rita@example.com', 'reviewer');
    await publishSample(house.service.database, { asOf: NOW - HOUR });
  });
  afterEach(() => house.close());

  const one = (id = 1) => rita.take<One>('GET', `/v1/incidents/${id}`);
  const kinds = async () => (await one()).timeline.map(({ kind }) => kind);
  const latestAudit = async () => (await house.service.deps.stores.audit.latest(1))[0];

  test('are listed and told: how it went, who did it, what it could be instead, and what was known', async () => {
    const { incidents } = await rita.take<Listed>('GET', '/v1/incidents');
    expect(incidents).toMatchObject([
      {
        id: 1,
        subject: { kind: 'topic', topic: 'offers' },
        status: 'open',
        level: 'critical',
        excess: 59,
        probability: 0.97,
        snooze: null,
        suspects: [{ template: { key: 'id:9001' }, named: true, decision: null }],
      },
    ]);
    const { incident, points, timeline, verdict } = await one();
    expect(incident).toEqual(incidents[0]);
    expect(points).toEqual([{ at: new Date(NOW - HOUR).toISOString(), excess: 59, probability: 0.97 }]);
    expect(timeline).toMatchObject([
      {
        number: 1,
        kind: 'opened',
        actor: { kind: 'service' },
        knew: { outcome: 'culprits', level: 'critical', excess: 59 },
      },
    ]);
    expect(verdict?.verdict.culprits[0]).toMatchObject({ rate: 0.0143, rateWithout: 0.0031 });
    expect(verdict?.verdict.rivals).toHaveLength(1);
    expect((await rita.send('GET', '/v1/incidents/99')).status).toBe(404);
    expect((await rita.send('GET', '/v1/incidents/one')).status).toBe(400);
  });

  test('each verb is kept with who did it, audited, and undone', async () => {
    const address = '/v1/incidents/1';
    const verbs: [string, object | undefined, string, object][] = [
      ['acknowledge', undefined, 'acknowledged', { acknowledgedBy: { id: rita.id, name: 'Rita' } }],
      [
        'snooze',
        { until: new Date(NOW + 8 * HOUR).toISOString() },
        'snoozed',
        {
          snooze: {
            until: new Date(NOW + 8 * HOUR).toISOString(),
            scope: 'this-incident-for-everybody',
          },
        },
      ],
      ['resolve', undefined, 'resolved', { status: 'resolved' }],
    ];
    let steps = 1;
    for (const [verb, body, kind, after] of verbs) {
      const { incident: before } = await one();
      const { incident, step } = await rita.take<Changed>('POST', `${address}/${verb}`, body);
      expect([verb, step]).toEqual([verb, (steps += 1)]);
      expect(incident).toMatchObject(after);
      expect(await latestAudit()).toMatchObject({
        actor: `member:${rita.id}`,
        action: `incident.${verb}`,
        subject: '1',
      });
      expect((await one()).timeline.at(-1)).toMatchObject({ kind, actor: { kind: 'member', name: 'Rita' } });
      // Pressed twice: nothing more happens.
      expect((await rita.take<Changed>('POST', `${address}/${verb}`, body)).step).toBeNull();
      const undone = await rita.take<Changed>('DELETE', `${address}/${verb}`);
      expect(undone.step).toBe((steps += 1));
      expect({ ...undone.incident, changedAt: before.changedAt }).toEqual(before);
      expect(await latestAudit()).toMatchObject({ action: `incident.undo-${verb}` });
    }
  });

  test('are given to a member who may review, and to nobody else', async () => {
    const viewer = await house.member('leo@example.com', 'viewer');
    const { reviewers } = await rita.take<{ reviewers: { id: string; name: string }[] }>(
      'GET',
      '/v1/reviewers',
    );
    expect(reviewers.map(({ name }) => name)).toEqual(['Ana', 'Rita']);
    const assign = '/v1/incidents/1/assign';
    const { incident } = await rita.take<Changed>('POST', assign, { member: rita.id });
    expect(incident.assignee).toMatchObject({ id: rita.id, name: 'Rita' });
    expect((await one()).timeline.at(-1)).toMatchObject({ kind: 'assigned', member: { name: 'Rita' } });
    for (const member of [viewer.id, 'nobody', 7]) {
      const refused = await rita.send('POST', assign, { member });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { details: { field: 'member' } } });
    }
    expect((await rita.take<Changed>('POST', assign, { member: null })).incident.assignee).toBeNull();
    expect((await viewer.send('POST', assign, { member: null })).status).toBe(403);
    // Whoever is gone is still told of, without a name.
    await rita.take<Changed>('POST', assign, { member: rita.id });
    await house.members.store.remove(rita.id);
    const all = house.service.app.request('/v1/incidents/1', house.service.as('all'));
    const { incident: orphan } = (await (await all).json()) as One;
    expect(orphan.assignee).toEqual({ kind: 'member', id: rita.id, name: null });
  });

  test('comments stand in the timeline; an empty or endless one is refused', async () => {
    await rita.take<Changed>('POST', '/v1/incidents/1/comment', { text: '  the list of Friday  ' });
    expect((await one()).timeline.at(-1)).toMatchObject({ kind: 'commented', text: 'the list of Friday' });
    for (const text of ['', ' ', 'x'.repeat(2_001), undefined]) {
      const refused = await rita.send('POST', '/v1/incidents/1/comment', { text });
      expect(refused.status).toBe(400);
    }
    // The trail says that there is one, not what is in it.
    expect(JSON.stringify(await house.service.deps.stores.audit.latest(5))).not.toContain('Friday');
  });

  test('a comment is taken back by whoever wrote it, and leaves no text anywhere', async () => {
    const otto = await house.member('otto@example.com', 'admin');
    await rita.take<Changed>('POST', '/v1/incidents/1/comment', { text: 'Maria asked for it' });
    const address = '/v1/incidents/1/comment/2';
    expect((await otto.send('DELETE', address)).status).toBe(403);
    expect((await rita.send('DELETE', '/v1/incidents/1/comment/1')).status).toBe(404);
    expect((await rita.send('DELETE', '/v1/incidents/1/comment/3')).status).toBe(404);
    expect((await rita.send('DELETE', '/v1/incidents/9/comment/2')).status).toBe(404);
    expect((await rita.take<Changed>('DELETE', address)).step).toBe(2);
    const audit = { actor: `member:${rita.id}`, action: 'incident.withdraw-comment', detail: { step: 2 } };
    expect(await latestAudit()).toMatchObject(audit);
    expect((await one()).timeline).toMatchObject([
      { kind: 'opened' },
      { number: 2, kind: 'comment-withdrawn', actor: { name: 'Rita' }, text: null },
    ]);
    const { db } = house.service.database;
    const rows = await db.selectFrom('incident_step').select('detail').execute();
    expect(JSON.stringify(rows)).not.toContain('Maria');
    // Once is enough, and what comes later is numbered on.
    expect((await rita.take<Changed>('DELETE', address)).step).toBeNull();
    expect(
      (await rita.take<Changed>('POST', '/v1/incidents/1/comment', { text: 'it was the list' })).step,
    ).toBe(3);
  });

  test('a member puts it off for their own mails, and nobody else does it for them', async () => {
    const address = '/v1/incidents/1/snooze';
    const until = new Date(NOW + 8 * HOUR).toISOString();
    const refused = await rita.send('POST', address, { until, for: 'me' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { details: { field: 'for' } } });
    await rita.take('PUT', '/v1/me/mails', { wishes: { alerts: 'all' } });
    const { incident, step } = await rita.take<Changed>('POST', address, { until, for: 'me' });
    const by = { kind: 'member', id: rita.id, name: 'Rita' };
    const ownSnoozes = [{ by, until, scope: 'this-incident-for-their-mails' }];
    expect([incident.snooze, incident.ownSnoozes, step]).toEqual([null, ownSnoozes, 2]);
    expect((await rita.take<Changed>('POST', address, { until, for: 'me' })).step).toBeNull();
    const { incidents } = await rita.take<{ incidents: object[] }>('GET', '/v1/incidents');
    expect(incidents[0]).toMatchObject({ snooze: null, ownSnoozes });
    // Bringing it back for everybody is something else.
    expect((await rita.take<Changed>('DELETE', address)).step).toBeNull();
    const undone = await rita.take<Changed>('DELETE', `${address}?for=me`);
    expect([undone.incident.ownSnoozes, undone.step]).toEqual([[], 3]);
    expect(await kinds()).toEqual(['opened', 'snoozed-for-one', 'snooze-for-one-undone']);
    expect((await rita.send('DELETE', `${address}?for=all`)).status).toBe(400);
  });

  test('what makes no sense is refused with what to do', async () => {
    const snooze = (until: unknown) => rita.send('POST', '/v1/incidents/1/snooze', { until });
    for (const until of [new Date(NOW).toISOString(), NOW + 31 * 24 * HOUR, 'tomorrow', undefined]) {
      const refused = await snooze(until);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { details: { field: 'until' } } });
    }
    await rita.take<Changed>('POST', '/v1/incidents/1/resolve');
    expect((await snooze(NOW + HOUR)).status).toBe(409);
    expect((await rita.send('POST', '/v1/incidents/1/acknowledge')).status).toBe(409);
    expect((await rita.send('POST', '/v1/incidents/99/resolve')).status).toBe(404);
    expect(await kinds()).toEqual(['opened', 'resolved']);
  });

  test('what was closed long ago is not opened beside what has begun since', async () => {
    await rita.take<Changed>('POST', '/v1/incidents/1/resolve');
    await publishSample(house.service.database, { asOf: NOW + 8 * 24 * HOUR });
    expect((await one(2)).incident.status).toBe('open');
    const refused = await rita.send('DELETE', '/v1/incidents/1/resolve');
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('incident 2');
    expect((await one(1)).incident.status).toBe('resolved');
  });

  test('the word on a template is an event, and counts at once and after it was applied', async () => {
    const say = (decision: string, template = 'id:9001') =>
      rita.send('POST', '/v1/incidents/1/decision', { template, decision, by: 'somebody else' });
    const precision = () => rita.take<z.output<typeof precisionAnswer>>('GET', '/v1/precision');
    const word = async () => (await one()).incident.suspects[0]?.decision;
    expect(await precision()).toMatchObject({ named: 1, undecided: 1, share: null });
    expect((await say('confirmed')).status).toBe(200);
    expect(await word()).toMatchObject({ decision: 'confirmed' });
    expect(await precision()).toMatchObject({ confirmed: 1, undecided: 0, share: 1 });
    await house.service.ingestor.drain();
    expect(await word()).toEqual({ decision: 'confirmed', at: new Date(NOW).toISOString(), by: 'Rita' });

    house.service.clock.now += 1_000;
    await say('one-off');
    await house.service.ingestor.drain();
    expect(await word()).toMatchObject({ decision: 'one-off' });
    expect(await precision()).toMatchObject({ confirmed: 0, refuted: { oneOff: 1, newNormal: 0 }, share: 0 });
    expect((await one()).timeline.slice(1)).toMatchObject([
      { kind: 'decided', decision: 'confirmed', template: { name: 'winter_sale' } },
      { kind: 'decided', decision: 'one-off' },
    ]);
    house.service.clock.now += 1_000;
    await say('undecided');
    await house.service.ingestor.drain();
    expect(await word()).toBeNull();
    expect(await precision()).toMatchObject({ undecided: 1, share: null });

    for (const [decision, template] of [
      ['perhaps', 'id:9001'],
      ['confirmed', 'id:9002'],
    ] as const) {
      expect((await say(decision, template)).status).toBe(400);
    }
    const lines = await house.service.accepted();
    expect(lines.map(({ text }) => JSON.parse(text) as object)).toMatchObject([
      { type: 'confirmation', template: { id: '9001' }, incident: '1', rate: 0.0143, by: 'Rita' },
      { decision: 'one-off' },
      { decision: 'undecided' },
    ]);
  });

  test('who decided a review is the member, and with a token whoever is named', async () => {
    const body = { subject: '0abcdefghijklmno.abcdefghijklmnop', decision: 'opt-out' };
    // The subject is unknown; the body was right.
    expect((await rita.send('POST', '/v1/reviews', body)).status).toBe(404);
    const asToken = (given: object) =>
      house.service.app.request(
        '/v1/reviews',
        house.service.as('review', { method: 'POST', body: JSON.stringify(given) }),
      );
    const refused = await asToken(body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { details: { field: 'by' } } });
    expect((await asToken({ ...body, by: 'Ana' })).status).toBe(404);
  });
});
