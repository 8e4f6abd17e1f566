import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type {
  changedIncident,
  culpritsAnswer,
  incidentAnswer,
  precisionAnswer,
} from '../../../../server/http/answers/incidents.ts';
import { ENGINES } from '../../../support/database.ts';
import { publishSample } from '../../../support/incident.ts';
import { openHouse, owner, type House, type Visitor } from '../members/house.ts';
import { NOW } from '../http-deps.ts';

type Listed = z.output<typeof culpritsAnswer>;
type Culprit = Listed['culprits'][number];
type Precision = z.output<typeof precisionAnswer>;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ADDRESS = `/v1/culprits/${encodeURIComponent('id:9001')}`;

describe.each(ENGINES)('named templates without an incident over HTTP on %s', (engine) => {
  let house: House;
  let rita: Visitor & { id: string };
  const publish = (asOf: number, probability: number) =>
    publishSample(house.service.database, { asOf, probability });
  beforeEach(async () => {
    house = await openHouse(engine);
    await owner(house);
    rita = await house.member('rita@example.com', 'reviewer');
  });
  afterEach(() => house.close());

  const listed = async () => (await rita.take<Listed>('GET', '/v1/culprits')).culprits;
  const word = async () => (await listed())[0]?.decision?.decision ?? null;
  const precision = () => rita.take<Precision>('GET', '/v1/precision');
  const say = async (decision: string) => {
    house.service.clock.now += 1_000;
    const said = await rita.take<{ culprit: Culprit }>('POST', `${ADDRESS}/decision`, { decision });
    await house.service.ingestor.drain();
    return said.culprit.decision?.decision ?? null;
  };
  const latestAudit = async () => (await house.service.deps.stores.audit.latest(1))[0];

  test('there is nothing before the first verdict', async () => {
    expect(await rita.take<Listed>('GET', '/v1/culprits')).toEqual({ asOf: null, culprits: [] });
  });

  test('each word is kept, audited, counts in the precision, and is taken back', async () => {
    await publish(NOW - HOUR, 0.62);
    expect(await rita.take<object>('GET', '/v1/incidents')).toEqual({ incidents: [] });
    expect(await listed()).toMatchObject([
      { template: { key: 'id:9001' }, named: true, probability: 0.62, decision: null, snooze: null },
    ]);
    expect(await precision()).toMatchObject({ named: 0, share: null });
    const counted = { confirmed: 0, refuted: { oneOff: 0, newNormal: 0 } };
    for (const [decision, counts] of [
      ['confirmed', { confirmed: 1, share: 1 }],
      ['one-off', { refuted: { oneOff: 1, newNormal: 0 }, share: 0 }],
      ['new-normal', { refuted: { oneOff: 0, newNormal: 1 }, share: 0 }],
    ] as const) {
      expect(await say(decision)).toBe(decision);
      expect(await latestAudit()).toMatchObject({
        actor: `member:${rita.id}`,
        action: 'culprit.decide',
        subject: 'id:9001',
        detail: { decision },
      });
      expect((await listed())[0]?.decision).toEqual({
        decision,
        at: new Date(house.service.clock.now).toISOString(),
        by: 'Rita',
      });
      expect(await precision()).toEqual({ named: 1, undecided: 0, ...counted, ...counts });
    }
    expect(await say('undecided')).toBeNull();
    expect(await word()).toBeNull();
    expect(await precision()).toMatchObject({ named: 0, share: null });
  });

  test('a one-off keeps its spike from becoming an incident, and leaves the next one to be judged', async () => {
    await publish(NOW - HOUR, 0.62);
    await say('one-off');
    await publish(NOW, 0.97);
    expect(await rita.take<object>('GET', '/v1/incidents')).toEqual({ incidents: [] });
    expect(await word()).toBe('one-off');
    house.service.clock.now = NOW + 9 * DAY;
    await publishSample(house.service.database, {
      asOf: NOW + 9 * DAY,
      probability: 0.62,
      since: NOW + 8 * DAY,
    });
    expect(await word()).toBeNull();
    await say('confirmed');
    expect(await precision()).toMatchObject({ named: 2, confirmed: 1, refuted: { oneOff: 1 }, share: 0.5 });
  });

  test('the new normal holds for four weeks, below the line of names as well, and can be taken back there', async () => {
    await publish(NOW - HOUR, 0.62);
    await say('new-normal');
    const later = { asOf: NOW + 10 * DAY, since: NOW + 9 * DAY };
    house.service.clock.now = later.asOf;
    await publishSample(house.service.database, { ...later, probability: 0.97 });
    expect(await rita.take<object>('GET', '/v1/incidents')).toEqual({ incidents: [] });
    await publishSample(house.service.database, { ...later, asOf: later.asOf + HOUR, probability: 0.3 });
    expect(await listed()).toMatchObject([{ named: false, decision: { decision: 'new-normal' } }]);
    await say('undecided');
    expect(await listed()).toEqual([]);
  });

  test('what was said before an incident was opened counts as said of it, and only once', async () => {
    await publish(NOW - HOUR, 0.62);
    await say('confirmed');
    await publish(NOW, 0.97);
    expect(await listed()).toEqual([]);
    const { incident } = await rita.take<z.output<typeof incidentAnswer>>('GET', '/v1/incidents/1');
    expect(incident.suspects).toMatchObject([{ decision: { decision: 'confirmed', by: 'Rita' } }]);
    expect(await precision()).toMatchObject({ named: 1, confirmed: 1, undecided: 0, share: 1 });
    // An open incident is where it is judged.
    expect((await rita.send('POST', `${ADDRESS}/decision`, { decision: 'one-off' })).status).toBe(404);
    await rita.take<z.output<typeof changedIncident>>('POST', '/v1/incidents/1/decision', {
      template: 'id:9001',
      decision: 'undecided',
    });
    expect(await precision()).toMatchObject({ named: 1, confirmed: 0, undecided: 1 });
  });

  test('what is said of a template after its incident was closed is about that incident', async () => {
    await publish(NOW - HOUR, 0.97);
    await rita.take<z.output<typeof changedIncident>>('POST', '/v1/incidents/1/resolve');
    expect(await listed()).toMatchObject([{ template: { key: 'id:9001' }, decision: null }]);
    await say('confirmed');
    expect(await precision()).toMatchObject({ named: 1, confirmed: 1, undecided: 0 });
  });

  test('is put off for everybody until an instant, audited, and brought back', async () => {
    await publish(NOW - HOUR, 0.62);
    const until = new Date(NOW + 8 * HOUR).toISOString();
    const { culprit } = await rita.take<{ culprit: Culprit }>('POST', `${ADDRESS}/snooze`, { until });
    expect(culprit.snooze).toEqual({ until, scope: 'this-template-for-everybody' });
    expect((await listed())[0]?.snooze).toEqual(culprit.snooze);
    expect(await latestAudit()).toMatchObject({ action: 'culprit.snooze', subject: 'id:9001' });
    await rita.take('DELETE', `${ADDRESS}/snooze`);
    expect(await listed()).toMatchObject([{ snooze: null }]);
    expect(await latestAudit()).toMatchObject({ action: 'culprit.undo-snooze' });
    await rita.take('POST', `${ADDRESS}/snooze`, { until });
    house.service.clock.now = NOW + 8 * HOUR;
    expect(await listed()).toMatchObject([{ snooze: null }]);
  });

  test('what makes no sense is refused with what to do', async () => {
    await publish(NOW - HOUR, 0.62);
    for (const until of [NOW, NOW + 31 * DAY, 'tomorrow', undefined]) {
      const refused = await rita.send('POST', `${ADDRESS}/snooze`, { until });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { details: { field: 'until' } } });
    }
    expect((await rita.send('POST', `${ADDRESS}/decision`, { decision: 'perhaps' })).status).toBe(400);
    const other = await rita.send('POST', '/v1/culprits/id%3A9002/decision', { decision: 'confirmed' });
    expect(other.status).toBe(404);
    expect(await other.text()).toContain('GET /v1/culprits');
    const vera = await house.member('vera@example.com', 'viewer');
    expect((await vera.send('POST', `${ADDRESS}/decision`, { decision: 'confirmed' })).status).toBe(403);
    expect((await vera.send('DELETE', `${ADDRESS}/snooze`)).status).toBe(403);
  });
});
