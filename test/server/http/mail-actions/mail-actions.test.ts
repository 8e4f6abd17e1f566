import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { MAIL_ACTIONS, writeActionLink, type MailAction } from '../../../../server/core/mail-action.ts';
import { MAIL_WISHES } from '../../../../server/core/recipient.ts';
import { DAY_MS, HOUR_MS } from '../../../../server/core/time.ts';
import type { incidentAnswer } from '../../../../server/http/answers/incidents.ts';
import { LANGUAGES, type Language } from '../../../../server/i18n/language.ts';
import { MAIL_ACTION_CATALOGUES } from '../../../../server/i18n/mail-action-catalogues.ts';
import { ENGINES } from '../../../support/database.ts';
import { publishSample } from '../../../support/incident.ts';
import { openHouse, owner, type House, type Visitor } from '../members/house.ts';
import { NOW } from '../http-deps.ts';

type One = z.output<typeof incidentAnswer>;
const en = MAIL_ACTION_CATALOGUES.en;

describe.each(ENGINES)('links in mails about incidents on %s', (engine) => {
  let house: House;
  let rita: Visitor & { id: string };
  beforeEach(async () => {
    house = await openHouse(engine);
    await owner(house);
    rita = await house.member('rita@example.com', 'reviewer');
    await publishSample(house.service.database, { asOf: NOW - HOUR_MS });
    await add('ana', null, 'en');
  });
  afterEach(() => house.close());

  const add = (id: string, member: string | null, language: Language | null = null) =>
    house.service.deps.stores.recipients.add({
      id,
      email: `${id}@example.org`,
      member,
      wishes: { ...MAIL_WISHES, language },
      createdAt: NOW,
    });
  const link = (
    action: MailAction,
    {
      recipient = 'ana',
      incident = 1,
      others = [],
      expiresAt = NOW + DAY_MS,
    }: { recipient?: string; incident?: number; others?: readonly number[]; expiresAt?: number } = {},
  ) =>
    `/mails/act/${writeActionLink(
      { recipient, incident, others, action, expiresAt },
      house.service.deps.actionSigner,
    )}`;
  const open = async (address: string, method = 'GET', headers: Record<string, string> = {}) => {
    const response = await house.service.app.request(address, { method, headers });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const one = () => rita.take<One>('GET', '/v1/incidents/1');

  test('looking changes nothing, however often; the button acknowledges once, in the name of the recipient', async () => {
    const address = link('acknowledge');
    for (let look = 0; look < 3; look += 1) {
      const page = await open(address);
      expect(page.status).toBe(200);
      expect(page.text).toContain(en.action.acknowledge.heading);
      expect(page.text).toContain('opt-outs of the topic offers');
      expect(page.text).toContain('method="post"');
      expect(page.text).not.toContain('<script');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    }
    expect((await one()).incident.acknowledgedBy).toBeNull();
    const done = await open(address, 'POST');
    expect([done.status, done.text.includes(en.action.acknowledge.done)]).toEqual([200, true]);
    const { incident, timeline } = await one();
    const ana = { kind: 'recipient', id: 'ana', name: 'ana@example.org' };
    expect(incident.acknowledgedBy).toEqual(ana);
    expect(timeline.at(-1)).toMatchObject({ kind: 'acknowledged', actor: ana });
    const [audited] = await house.service.deps.stores.audit.latest(1);
    expect(audited).toMatchObject({ actor: 'recipient:ana', action: 'incident.acknowledge', subject: '1' });
    // Once: also after somebody took it back.
    await rita.take('DELETE', '/v1/incidents/1/acknowledge');
    for (const method of ['POST', 'GET']) {
      const again = await open(address, method);
      expect([again.status, again.text.includes(en.outcome.used.heading)]).toEqual([409, true]);
    }
    expect((await one()).incident.acknowledgedBy).toBeNull();
  });

  test('before a mute, the page says until when, for whom, and which mails would have waited', async () => {
    await add('bob', null);
    const { outbox } = house.service.deps.stores;
    const mail = (key: string) => {
      const mailed = { dueAt: NOW, messageId: `<${key}@x>`, mail: new Uint8Array(1) };
      return { key, kind: 'alert' as const, recipient: 'ana', ...mailed };
    };
    await outbox.add([mail('alert:ana:1:1'), mail('alert:ana:1:reminder-2026-05-20')], NOW - HOUR_MS);
    await outbox.add([mail('alert:bob:1:1')], NOW - HOUR_MS);
    const said = {
      snooze: [
        '1 other person keeps',
        '2 alerts about this went to you; 2 would have been held back',
        'Until ',
      ],
      acknowledge: ['2 people', '3 alerts about this went out; 3 would have been held back'],
      'one-off': [],
    };
    for (const [action, lines] of Object.entries(said)) {
      const { text } = await open(link(action as MailAction));
      for (const line of lines) expect(text).toContain(line);
      expect(text.includes('held back')).toBe(lines.length > 0);
      expect(text.includes('<li>Until ')).toBe(action === 'snooze');
    }
    const preview = await rita.take('GET', '/v1/incidents/1/mute');
    expect(preview).toEqual({ days: 30, recipients: 2, mails: 3, held: 3 });
    expect((await rita.send('GET', '/v1/incidents/99/mute')).status).toBe(404);
  });

  test('two clicks at once do it once', async () => {
    const address = link('snooze');
    const clicks = await Promise.all([open(address, 'POST'), open(address, 'POST')]);
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { timeline, incident } = await one();
    expect(timeline.filter(({ kind }) => kind === 'snoozed-for-one')).toHaveLength(1);
    expect(incident.snooze).toBeNull();
    const until = new Date(NOW + 8 * HOUR_MS).toISOString();
    const by = { kind: 'recipient', id: 'ana', name: 'ana@example.org' };
    expect(incident.ownSnoozes).toEqual([{ by, until, scope: 'this-incident-for-their-mails' }]);
  });

  test('what was put off by a link says until when, and is taken back there, by whom it was for only', async () => {
    await add('bob', null);
    const address = link('snooze');
    const undo = `${address}?undo=1`;
    // Nothing was put off yet: there is nothing to take back, and the link still works.
    expect((await open(undo, 'POST')).status).toBe(409);
    for (const method of ['POST', 'GET']) {
      const page = await open(address, method);
      expect([page.status, page.text.includes('You get no mail about it until')]).toEqual([200, true]);
      expect(page.text).toContain('undo=1');
    }
    expect((await open(`${link('snooze', { recipient: 'bob' })}?undo=1`, 'POST')).status).toBe(409);
    expect((await one()).incident.ownSnoozes).toHaveLength(1);
    const undone = await open(undo, 'POST');
    expect([undone.status, undone.text.includes(en.undo.heading)]).toEqual([200, true]);
    const { incident, timeline } = await one();
    expect(incident.ownSnoozes).toEqual([]);
    expect(timeline.at(-1)).toMatchObject({ kind: 'snooze-for-one-undone', actor: { id: 'ana' } });
    const [audited] = await house.service.deps.stores.audit.latest(1);
    expect(audited).toMatchObject({ actor: 'recipient:ana', action: 'incident.undo-snooze' });
    // Once, and no other than its own.
    expect((await open(undo, 'POST')).status).toBe(409);
    expect((await open(address, 'POST')).status).toBe(409);
    expect((await open(link('snooze', { expiresAt: NOW + 2 * DAY_MS }), 'POST')).status).toBe(200);
    expect((await open(undo, 'POST')).status).toBe(409);
    expect((await one()).incident.ownSnoozes).toHaveLength(1);
  });

  test('a member acts as the member they are, as far as their role goes', async () => {
    const vic = await house.member('vic@example.com', 'viewer');
    await add('rita-mails', rita.id);
    await add('vic-mails', vic.id);
    const refused = await open(link('acknowledge', { recipient: 'vic-mails' }), 'POST');
    expect([
      refused.status,
      refused.text.includes(MAIL_ACTION_CATALOGUES['pt-BR'].outcome['not-allowed'].heading),
    ]).toEqual([403, true]);
    // Their own mails are theirs.
    expect((await open(link('snooze', { recipient: 'vic-mails' }), 'POST')).status).toBe(200);
    expect((await open(link('acknowledge', { recipient: 'rita-mails' }), 'POST')).status).toBe(200);
    expect((await one()).incident.acknowledgedBy).toMatchObject({ kind: 'member', id: rita.id });
  });

  test.each(['one-off', 'new-normal'] as const)(
    '%s is said of the templates that were named, as an event',
    async (action) => {
      const address = link(action);
      expect((await open(address)).text).toContain('winter_sale');
      expect((await open(address, 'POST')).status).toBe(200);
      expect((await one()).incident.suspects[0]?.decision).toMatchObject({
        decision: action,
        by: 'recipient:ana',
      });
      await house.service.ingestor.drain();
      const accepted = await house.service.accepted();
      expect(accepted).toHaveLength(1);
      expect(JSON.parse(accepted[0]?.text ?? '')).toMatchObject({
        type: 'confirmation',
        template: { id: '9001' },
        decision: action,
        incident: '1',
      });
      expect((await open(address, 'POST')).status).toBe(409);
      expect(await house.service.accepted()).toHaveLength(1);
    },
  );

  test('what is not to be done says so and changes nothing', async () => {
    const expired = await open(link('acknowledge', { expiresAt: NOW }), 'POST');
    expect([expired.status, expired.text.includes(en.outcome.expired.heading)]).toEqual([410, true]);
    const good = link('acknowledge');
    const tampered = [
      good.replace('.acknowledge.', '.snooze.'),
      good.replace('/ana.', '/bob.'),
      good.replace('.1.', '.2.'),
      `${good}x`,
      '/mails/act/nothing',
    ];
    for (const address of tampered) expect((await open(address, 'POST')).status).toBe(404);
    expect((await open(link('acknowledge', { recipient: 'gone' }), 'POST')).status).toBe(404);
    expect((await open(link('acknowledge', { incident: 77 }), 'POST')).status).toBe(404);
    await rita.take('POST', '/v1/incidents/1/resolve');
    const ended = await open(good, 'POST');
    expect([ended.status, ended.text.includes(en.outcome.ended.heading)]).toEqual([409, true]);
    expect((await one()).timeline.map(({ kind }) => kind)).toEqual(['opened', 'resolved']);
  });

  describe('of a mail that tells of several', () => {
    /** The id of one more that is open, about the same template. */
    const addOne = async (topic: string): Promise<number> => {
      const { incidents } = house.service.deps.stores;
      const first = await incidents.find(1);
      if (first === null) throw new Error('no first incident');
      return incidents.change((store) => store.add({ ...first.incident, subject: `topic:${topic}` }));
    };
    const incident = (id: number) => rita.take<One>('GET', `/v1/incidents/${id}`);
    const audited = async (n: number) => {
      const trail = await house.service.deps.stores.audit.latest(n);
      return trail.map(({ action, subject }) => `${action} ${subject}`).sort();
    };

    test('say so, answer all of them once, and stand in the audit for each', async () => {
      const second = await addOne('orders');
      const address = link('acknowledge', { others: [second] });
      const page = await open(address);
      expect(page.text).toContain(en.all.acknowledge.heading({ n: 2 }));
      expect(page.text).toContain(en.listed);
      for (const about of ['topic offers', 'topic orders'])
        expect(page.text).toContain(`<li>opt-outs of the ${about}</li>`);
      // A part of what was signed is not signed.
      expect((await open(address.replace(`.1-${second}.`, '.1.'), 'POST')).status).toBe(404);
      expect((await one()).incident.acknowledgedBy).toBeNull();
      const done = await open(address, 'POST');
      expect([done.status, done.text.includes(en.all.acknowledge.done({ n: 2 }))]).toEqual([200, true]);
      for (const id of [1, second])
        expect((await incident(id)).incident.acknowledgedBy).toMatchObject({ id: 'ana' });
      expect(await audited(2)).toEqual(['incident.acknowledge 1', `incident.acknowledge ${second}`]);
      expect((await open(address, 'POST')).status).toBe(409);
    });

    test('put all of them off, and take that back together', async () => {
      const second = await addOne('orders');
      const address = link('snooze', { others: [second] });
      expect((await open(address, 'POST')).text).toContain(en.all.snooze.done({ n: 2 }));
      for (const id of [1, second]) expect((await incident(id)).incident.ownSnoozes).toHaveLength(1);
      expect((await open(`${address}?undo=1`, 'POST')).text).toContain(en.undo.heading);
      for (const id of [1, second]) expect((await incident(id)).incident.ownSnoozes).toEqual([]);
      expect(await audited(2)).toEqual(['incident.undo-snooze 1', `incident.undo-snooze ${second}`]);
      expect((await open(`${address}?undo=1`, 'POST')).status).toBe(409);
    });

    test('leave alone what has ended, and say one word on a template that several name', async () => {
      const second = await addOne('orders');
      const third = await addOne('reminders');
      await rita.take('POST', `/v1/incidents/${third}/resolve`);
      const others = [second, third];
      // Two of the three it asked about.
      const done = await open(link('acknowledge', { others }), 'POST');
      expect([done.status, done.text.includes(en.all.acknowledge.done({ n: 2 }))]).toEqual([200, true]);
      expect((await incident(second)).incident.acknowledgedBy).not.toBeNull();
      expect((await incident(third)).incident.acknowledgedBy).toBeNull();
      expect((await open(link('one-off', { others: [second] }), 'POST')).status).toBe(200);
      for (const id of [1, second])
        expect((await incident(id)).incident.suspects[0]?.decision).toMatchObject({ decision: 'one-off' });
      await house.service.ingestor.drain();
      expect(await house.service.accepted()).toHaveLength(1);
      await rita.take('POST', '/v1/incidents/1/resolve');
      await rita.take('POST', `/v1/incidents/${second}/resolve`);
      const ended = await open(link('snooze', { others }), 'POST');
      expect([ended.status, ended.text.includes(en.outcome.ended.heading)]).toEqual([409, true]);
    });
  });

  test('a queue that is full is no word on a template', async () => {
    house.service.queue.full = true;
    const full = await open(link('one-off'), 'POST');
    expect(full.status).toBe(503);
    house.service.queue.full = false;
    expect((await open(link('one-off'), 'POST')).status).toBe(200);
  });

  test('every page is there in every language', async () => {
    for (const language of LANGUAGES) {
      for (const action of MAIL_ACTIONS) {
        const page = await open(`${link(action)}?lang=${language}`);
        expect(page.text).toContain(`<html lang="${language}">`);
        expect(page.text).toContain(MAIL_ACTION_CATALOGUES[language].action[action].button);
        const all = await open(`${link(action, { others: [1] })}?lang=${language}`);
        expect(all.text).toContain(MAIL_ACTION_CATALOGUES[language].all[action].heading({ n: 2 }));
      }
    }
  });
});
