import { describe, expect, test } from 'vitest';
import { mentionsOf } from '../../../../server/ingest/erase/mentions.ts';
import { redactBody } from '../../../../server/ingest/erase/redact-body.ts';
import { redactForm } from '../../../../server/ingest/erase/redact-form.ts';

const PHONE = '5511988887777';
const mentions = mentionsOf(
  [
    { kind: 'phone', value: PHONE },
    { kind: 'bsuid', value: 'BR.73920018456201' },
    { kind: 'external', value: '42' },
  ],
  { hashes: new Set(['0abcdefghijklmno']), isMessage: (id) => id === 'wamid.OTHER' || id === 'SMdeadbeef' },
);
const redact = (value: unknown) =>
  redactBody(typeof value === 'string' ? value : JSON.stringify(value), mentions);
const webhook = (statuses: unknown[], contacts: unknown[] = []) => ({
  entry: [{ id: '1', changes: [{ field: 'messages', value: { contacts, statuses } }] }],
});

describe('taking a person out of a body', () => {
  test('leaves the other members of the lists of a webhook', () => {
    const mine = { id: 'wamid.X', status: 'delivered', recipient_id: '551188887777' };
    const theirs = { id: 'wamid.Y', status: 'delivered', recipient_id: '5511977776666' };
    const result = redact(webhook([mine, theirs], [{ wa_id: PHONE }, { wa_id: '5511977776666' }]));
    expect(JSON.parse(result.text ?? '')).toEqual(webhook([theirs], [{ wa_id: '5511977776666' }]));
    expect(result).toMatchObject({ changed: true, judged: true });
  });

  test.each([
    ['with punctuation', '+55 (11) 98888-7777'],
    ['without the ninth digit', '551188887777'],
    ['without the country code', '11988887777'],
    ['in a sentence', 'ligue para 11 98888-7777, obrigada'],
    ['as a user id', 'BR.73920018456201'],
    ['inside a message id', `wamid.${Buffer.from(`\u0002${PHONE}\u0015`).toString('base64')}`],
  ])('finds a name %s', (_, text) => {
    expect(redact({ list: [{ value: text }, { value: 'other' }] }).text).toBe('{"list":[{"value":"other"}]}');
  });

  test('finds messages by id, the sender’s own number only under its member, and decisions by hash', () => {
    expect(redact({ type: 'status', message: 'wamid.OTHER' }).text).toBeNull();
    expect(redact({ type: 'status', message: 'SMdeadbeef' }).text).toBeNull();
    expect(redact({ contact: { externalId: '42' } }).text).toBeNull();
    expect(redact({ type: 'review', subject: '0abcdefghijklmno.key' }).text).toBeNull();
    expect(redact({ error: { code: 42 } })).toMatchObject({ changed: false });
  });

  test('removes lines of an event file and keeps the others byte for byte', () => {
    const other = '{"type":"status", "message":"wamid.Z","id":12345678901234567890}';
    expect(redact(`{"contact":"${PHONE}"}\n${other}`)).toEqual({ text: other, changed: true, judged: true });
  });

  test('keeps digits of ids that are longer than a number is exact', () => {
    const result = redact(
      `{"entry":[{"id":12345678901234567890,"changes":[{"to":"${PHONE}"},{"to":"5511977776666"}]}]}`,
    );
    expect(result.text).toContain('12345678901234567890');
    expect(result.text).not.toContain(PHONE);
  });

  test('deletes what is no JSON when it names the person, and says when it cannot tell', () => {
    expect(redact(`From=whatsapp%3A%2B${PHONE}&Body=oi`)).toMatchObject({ text: null, changed: true });
    expect(redact('From=whatsapp%3A%2B5511977776666&Body=oi')).toMatchObject({
      changed: false,
      judged: false,
    });
  });
});

describe('taking a person out of a form', () => {
  const gone = { text: null, changed: true, judged: true };

  test.each([
    ['a number', 'From=whatsapp%3A%2B5511988887777&Body=oi'],
    ['a user id', 'From=whatsapp%3ABR.73920018456201&Body=oi'],
    ['a number inside a text', 'From=whatsapp%3A%2B15550001&Body=me+ligue%3A+11+98888-7777'],
    ['the id of a message', 'MessageSid=SMdeadbeef&MessageStatus=read'],
    ['the id of the message it answers', 'MessageSid=SM2&OriginalRepliedMessageSid=SMdeadbeef'],
  ])('finds %s and leaves nothing', (_, form) => {
    expect(redactForm(form, mentions)).toEqual(gone);
  });

  test('keeps a form about somebody else, which is judged', () => {
    const form = 'MessageSid=SM2&From=whatsapp%3A%2B5511977776666&Body=42';
    expect(redactForm(form, mentions)).toEqual({ text: form, changed: false, judged: true });
  });
});
