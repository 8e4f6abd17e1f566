import { describe, expect, it } from 'vitest';
import { BUNDLED_PROFILES } from '../../../../server/ingest/partner/bundled-profiles.ts';
import { readProfile } from '../../../../server/ingest/partner/profile.ts';

const send = { type: 'send', columns: { at: 'SENT', contact: 'PHONE', 'template.name': 'TEMPLATE' } };

describe('readProfile', () => {
  it('reads every profile that comes along', () => {
    for (const [name, profile] of BUNDLED_PROFILES)
      expect([name, readProfile(profile).events.length > 1]).toEqual([name, true]);
  });

  it('leaves open what is not said', () => {
    expect(readProfile({ events: [send] })).toMatchObject({
      zone: null,
      dates: 'dmy',
      country: null,
      encoding: 'auto',
      separator: 'auto',
      events: [{ type: 'send', where: {}, columns: { at: ['SENT'] } }],
    });
  });

  it('takes settings and constants of the command line above its own', () => {
    const set = new Map([
      ['zone', 'America/Bogota'],
      ['country', 'co'],
      ['template.language', 'es_CO'],
    ]);
    const own = { zone: 'UTC', constants: { 'template.language': 'es_MX', campaign: 88 }, events: [send] };
    expect(readProfile(own, set)).toMatchObject({
      zone: 'America/Bogota',
      country: 'CO',
      constants: { 'template.language': 'es_CO', campaign: '88' },
    });
  });

  it.each<[unknown, RegExp]>([
    ['text', /^the profile /],
    [{}, /^events is missing; write a list/],
    [{ events: [] }, /^events is empty; name an event/],
    [{ events: [{ type: 'sent' }] }, /^events\[0\]\.type is a text; write one of send, status/],
    [{ events: [send], zone: 'Mars' }, /^zone is no time zone; write an IANA name/],
    [{ events: [send], country: 'XX' }, /^country is no country; write two letters/],
    [{ events: [send], separator: '#' }, /^separator is a text; write auto/],
    [{ events: [send], encoding: 'utf-16' }, /^encoding is a text; write auto/],
    [{ events: [send], colums: {} }, /^colums is not known/],
    [{ events: [{ ...send, colums: {} }] }, /^events\[0\]\.colums is not known/],
    [
      { events: [send], constants: { tempalte: 'x' } },
      /^constants\.tempalte is no field of an event; write one of/,
    ],
    [{ events: [send], values: { status: ['x'] } }, /^values\.status is a list; write an object/],
    [
      { events: [{ ...send, columns: { ...send.columns, at: 3 } }] },
      /^events\[0\]\.columns\.at is a number; write the heading/,
    ],
    [
      { events: [{ ...send, columns: { ...send.columns, text: 'X' } }] },
      /^events\[0\]\.columns\.text is no field of send; write one of at/,
    ],
    [
      { events: [{ ...send, columns: { at: 'SENT', 'template.name': 'T' } }] },
      /^events\[0\]\.columns\.contact is missing; name the column, or give constants\.contact/,
    ],
    [
      { events: [{ type: 'status', columns: { at: 'D' }, constants: { status: 'read' } }] },
      /^events\[0\]\.columns\.message is missing/,
    ],
    [
      { events: [{ type: 'inbound', columns: { at: 'D', contact: 'P' } }] },
      /^events\[0\]\.columns\.button\.payload is missing/,
    ],
  ])('names the place and the fix: %j', (profile, message) => {
    expect(() => readProfile(profile)).toThrow(message);
  });

  it('needs no message id for a status beside a send', () => {
    const status = { type: 'status', columns: { at: 'DELIVERED' }, constants: { status: 'delivered' } };
    expect(readProfile({ events: [send, status] }).events).toHaveLength(2);
  });
});
