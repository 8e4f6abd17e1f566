import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEventLine } from '../../../server/ingest/event-line.ts';

const receivedAt = Date.parse('2026-02-01T00:00:00Z');
const at = Date.parse('2026-01-31T17:00:00Z');
const iso = '2026-01-31T14:00:00-03:00';

const read = (fields: unknown) => parseEventLine(JSON.stringify(fields), 7, receivedAt);
const errorOf = (fields: unknown) => {
  const parsed = read(fields);
  if (parsed.ok) throw new Error('expected an error');
  return parsed.error;
};

describe('parseEventLine: every type of the format', () => {
  it.each([
    [
      { type: 'topic', topic: 'offers', category: 'MARKETING', basis: 'consent', complete: true },
      { type: 'topic', topic: 'offers', category: 'MARKETING', basis: 'consent', complete: true },
    ],
    [
      {
        type: 'template',
        template: {
          id: '9001',
          name: 'winter_sale',
          language: 'pt_BR',
          category: 'MARKETING',
          topic: 'offers',
          components: [{ type: 'BODY' }],
        },
        addedAt: iso,
        addedBy: 'CRM',
        owner: 'Ana',
      },
      {
        type: 'template',
        template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
        category: 'MARKETING',
        topic: 'offers',
        components: [{ type: 'BODY' }],
        addedAt: at,
        addedBy: 'CRM',
        owner: 'Ana',
      },
    ],
    [
      { type: 'template-status', template: 9001, status: 'paused', reason: 'NONE' },
      { type: 'template-status', template: { id: '9001' }, status: 'PAUSED', reason: 'NONE' },
    ],
    [
      { type: 'quality', phoneNumberId: '700', rating: 'yellow' },
      { type: 'quality', phoneNumberId: '700', rating: 'YELLOW' },
    ],
    [
      {
        type: 'consent',
        contact: '+55 11 8888-7777',
        topic: 'offers',
        action: 'Grant',
        source: 'web-form',
        expiresAt: iso,
      },
      {
        type: 'consent',
        contact: { phone: '5511988887777' },
        topic: 'offers',
        action: 'grant',
        source: 'web-form',
        expiresAt: at,
      },
    ],
    [
      { type: 'identity', from: { phone: '5511988887777' }, to: { phone: '5511977776666' } },
      { type: 'identity', from: { phone: '5511988887777' }, to: { phone: '5511977776666' } },
    ],
    [
      {
        type: 'send',
        message: 'wamid.X',
        template: { name: 'winter_sale', language: 'pt_BR' },
        contact: '5511988887777',
        campaign: 'c',
      },
      {
        type: 'send',
        via: 'import',
        message: 'wamid.X',
        template: { name: 'winter_sale', language: 'pt_BR' },
        contact: { phone: '5511988887777' },
        campaign: 'c',
      },
    ],
    [
      { type: 'send', template: '9001', contact: '5511988887777' },
      { type: 'send', via: 'import', template: { id: '9001' }, contact: { phone: '5511988887777' } },
    ],
    [
      { type: 'status', message: 'wamid.X', status: 'failed', error: { code: 131026 } },
      { type: 'status', message: 'wamid.X', status: 'failed', errorCode: 131026 },
    ],
    [
      { type: 'status', message: 'wamid.X', status: 'delivered', error: null },
      { type: 'status', message: 'wamid.X', status: 'delivered' },
    ],
    [
      {
        type: 'inbound',
        message: 'wamid.Y',
        contact: { bsuid: 'BR.1', phone: '' },
        text: 'PARAR',
        repliedTo: 'wamid.X',
      },
      {
        type: 'inbound',
        message: 'wamid.Y',
        contact: { bsuid: 'BR.1' },
        text: 'PARAR',
        repliedTo: 'wamid.X',
      },
    ],
    [
      { type: 'inbound', message: 'wamid.Y', contact: 'BR.1', button: { payload: 'STOP', text: 'Stop' } },
      {
        type: 'inbound',
        message: 'wamid.Y',
        contact: { bsuid: 'BR.1' },
        button: { payload: 'STOP', text: 'Stop' },
      },
    ],
    [
      {
        type: 'opt-out',
        contact: { externalId: 'C-1' },
        channel: 'link',
        topic: 'offers',
        reason: 'lost-interest',
        scope: 'marketing',
      },
      {
        type: 'opt-out',
        contact: { externalId: 'C-1' },
        channel: 'link',
        topic: 'offers',
        reason: 'lost-interest',
        scope: 'marketing',
      },
    ],
    [
      { type: 'opt-in', contact: '5511988887777', channel: 'manual' },
      { type: 'opt-in', contact: { phone: '5511988887777' }, channel: 'manual' },
    ],
    [
      { type: 'review', subject: 's1', decision: 'confirm', by: 'Ana' },
      { type: 'review', subject: 's1', decision: 'confirm', by: 'Ana' },
    ],
  ])('reads %j', (fields, event) => {
    expect(read({ at: iso, id: 'k1', unknownField: 1, ...fields })).toEqual({
      ok: true,
      event: { at, id: 'k1', ...event },
    });
  });

  it('keeps template ids beyond 2^53 exact', () => {
    const line = `{"type":"template-status","at":${at},"template":{"id":9007199254740993123},"status":"APPROVED"}`;
    expect(parseEventLine(line, 1, receivedAt)).toMatchObject({
      event: { template: { id: '9007199254740993123' } },
    });
  });

  it('lets a registration vouch for its send', () => {
    const fields = { type: 'send', at, message: 'wamid.X', template: '9001', contact: '5511988887777' };
    expect(parseEventLine(fields, 1, receivedAt, 'registration')).toMatchObject({
      event: { via: 'registration' },
    });
  });
});

describe('parseEventLine: errors name line, field, kind of value and fix', () => {
  const consent = { type: 'consent', at: iso, contact: '5511988887777', topic: 'offers', action: 'grant' };

  it.each([
    [{ at: iso }, 'type', /is missing; write one of topic, template/],
    [{ type: 'sned', at: iso }, 'type', /is not known/],
    [{ ...consent, at: 1769878800 }, 'at', /seconds; multiply it by 1000/],
    [{ ...consent, at: '2026-01-31T14:00:00' }, 'at', /without an offset/],
    [{ ...consent, at: '2026-02-30T14:00:00Z' }, 'at', /does not exist/],
    [{ ...consent, at: undefined }, 'at', /is missing/],
    [{ ...consent, at: '2026-02-03T00:00:00Z' }, 'at', /more than a day after/],
    [{ ...consent, contact: '5,51199E+12' }, 'contact.phone', /format the column as text/],
    [{ ...consent, contact: undefined }, 'contact', /is missing/],
    [{ ...consent, contact: [] }, 'contact', /neither a phone number nor an object/],
    [{ ...consent, action: 'maybe' }, 'action', /is a text outside the list; write one of grant, withdraw/],
    [{ ...consent, topic: '' }, 'topic', /is empty; write a text/],
    [{ type: 'send', at: iso, contact: '5511988887777' }, 'template', /without a message id/],
    [{ type: 'send', at: iso, message: 'm', template: {} }, 'template', /names none/],
    [{ type: 'send', at: '2014-12-31T00:00:00Z', message: 'm', template: '1' }, 'at', /before 2015/],
    [{ type: 'status', at: iso, message: 'm', status: '' }, 'status', /empty/],
    [{ type: 'quality', at: iso, rating: 'RED' }, 'template', /name the template/],
    [
      { type: 'inbound', at: iso, message: 'm', contact: '5511988887777', button: 'STOP' },
      'button',
      /write an object/,
    ],
    ['text', '', /one event object a line/],
  ])('refuses %j at %s', (fields, field, message) => {
    expect(errorOf(fields)).toMatchObject({ line: 7, field, message: expect.stringMatching(message) });
  });

  it('accepts consent from before business messaging', () => {
    expect(read({ ...consent, at: '2009-05-01T00:00:00Z' }).ok).toBe(true);
  });

  it('never quotes the value, not even of a line that is not JSON', () => {
    const secret = 'Maria 5511988887777';
    for (const line of [`{"type":"send" ${secret}`, secret]) {
      const parsed = parseEventLine(line, 1, receivedAt);
      expect(parsed).toMatchObject({
        ok: false,
        error: { line: 1, message: expect.stringMatching(/not JSON/) },
      });
      expect(JSON.stringify(parsed)).not.toMatch(/Maria|8888/);
    }
    expect(JSON.stringify(read({ ...consent, action: secret, contact: secret }))).not.toMatch(/Maria|8888/);
  });

  it('answers any JSON value without throwing', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('send', 'template', 'inbound', 'quality'),
        (value, type) => {
          const whole = typeof value === 'object' && value !== null ? { ...value, type } : value;
          expect(parseEventLine(whole, 1, receivedAt).ok).toBe(false);
        },
      ),
    );
  });
});
