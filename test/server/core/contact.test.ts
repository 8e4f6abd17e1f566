import { describe, expect, it } from 'vitest';
import { identityKeys, parseContact } from '../../../server/core/contact.ts';

describe('identityKeys', () => {
  it('names phone, user id and external id in this order, each in its one spelling', () => {
    const ref = { externalId: ' C-77 ', bsuid: 'BR.73920018456201', phone: '+55 11 8888-7777' };
    expect(identityKeys(ref)).toEqual([
      { kind: 'phone', value: '5511988887777' },
      { kind: 'bsuid', value: 'BR.73920018456201' },
      { kind: 'external', value: 'C-77' },
    ]);
  });

  it('leaves out what is empty or no phone number', () => {
    expect(identityKeys({ phone: '', bsuid: ' ', externalId: '' })).toEqual([]);
    expect(identityKeys({ phone: '5,5E+12', externalId: '9' })).toEqual([{ kind: 'external', value: '9' }]);
  });
});

describe('parseContact', () => {
  it('reads a phone given as text or as a number', () => {
    const contact = { phone: '5511988887777' };
    expect(parseContact('+55 11 98888-7777')).toEqual({ ok: true, contact });
    expect(parseContact(5511988887777)).toEqual({ ok: true, contact });
  });

  it('reads an object with several identities, which links them', () => {
    expect(parseContact({ phone: '5511988887777', bsuid: 'BR.1', externalId: 42, name: 'x' })).toEqual({
      ok: true,
      contact: { phone: '5511988887777', bsuid: 'BR.1', externalId: '42' },
    });
  });

  it('takes a user id standing where a phone belongs as a user id', () => {
    expect(parseContact('BR.73920018456201')).toEqual({ ok: true, contact: { bsuid: 'BR.73920018456201' } });
    expect(parseContact('BR.ENT.55019283746')).toEqual({
      ok: true,
      contact: { bsuid: 'BR.ENT.55019283746' },
    });
  });

  it('refuses nobody, other kinds and bad phones by name', () => {
    expect(parseContact(undefined)).toEqual({ ok: false, field: '', reason: 'missing' });
    expect(parseContact({ phone: '' })).toEqual({ ok: false, field: '', reason: 'missing' });
    expect(parseContact(['5511988887777'])).toEqual({ ok: false, field: '', reason: 'not-a-contact' });
    expect(parseContact({ phone: {} })).toEqual({ ok: false, field: 'phone', reason: 'not-a-text' });
    expect(parseContact({ phone: '5,5E+12', externalId: '9' })).toEqual({
      ok: false,
      field: 'phone',
      reason: 'scientific-notation',
    });
  });
});
