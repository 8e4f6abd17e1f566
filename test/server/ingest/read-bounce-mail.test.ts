import { expect, test } from 'vitest';
import { addBounce, bounceKindOf, KEPT_BOUNCES } from '../../../server/core/bounce.ts';
import { readBounceMail } from '../../../server/ingest/read-bounce-mail.ts';
import { bounceMail } from '../../support/bounce-mail.ts';

const NOW = Date.UTC(2026, 5, 3);
const ID = '<6f1d0a@example.com>';
const encoder = new TextEncoder();
const read = (mail: string) => readBounceMail(encoder.encode(mail), NOW);

test('a notice says which mail came back, whether for good, by which code and when', async () => {
  const notice = { messageIds: [ID], address: null, at: Date.UTC(2026, 5, 2, 20, 41) };
  expect(await read(bounceMail({ original: ID }))).toEqual([{ ...notice, kind: 'permanent', code: '5.1.1' }]);
  expect(await read(bounceMail({ original: ID, action: 'delayed', status: '4.4.1' }))).toEqual([
    { ...notice, kind: 'transient', code: '4.4.1' },
  ]);
  expect(await read(bounceMail({ original: ID, action: 'Relayed', status: '2.1.9' }))).toEqual([
    { ...notice, kind: 'relayed', code: '2.1.9' },
  ]);
});

test('headers alone name the mail as well, and so does what the notice answers', async () => {
  const headers = bounceMail({ original: ID }).replace('message/rfc822', 'text/rfc822-headers');
  expect((await read(headers))[0]?.messageIds).toEqual([ID]);
  const answers = `In-Reply-To: ${ID}\r\n${bounceMail({ original: null })}`;
  expect((await read(answers))[0]?.messageIds).toEqual([ID]);
  expect((await read(bounceMail({ original: null })))[0]?.messageIds).toEqual([]);
});

test('without a date of the last try that of the notice counts, and of two recipients both', async () => {
  const mail = bounceMail({ original: ID }).replace(
    /Last-Attempt-Date.*\r\n/,
    '\r\nFinal-Recipient: rfc822; b@example.org\r\nAction: failed\r\nStatus: 4.2.2 (full)\r\n',
  );
  expect((await read(mail)).map(({ kind, code, at }) => [kind, code, at])).toEqual([
    ['permanent', '5.1.1', Date.UTC(2026, 5, 2, 20, 41, 5)],
    ['transient', '4.2.2', Date.UTC(2026, 5, 2, 20, 41, 5)],
  ]);
});

test('what is no such mail says nothing', async () => {
  expect(await read('Subject: I am away\r\n\r\nBack on Monday.')).toEqual([]);
  expect(await read('')).toEqual([]);
});

test.each([
  ['failed', '5.1.1', 'permanent'],
  ['failed', '5.0.0', 'permanent'],
  [null, '5.1.10', 'permanent'],
  // A full mailbox, a mail too large, one refused for what it says: the address takes others.
  ['failed', '5.2.2', 'transient'],
  ['failed', '5.3.4', 'transient'],
  ['failed', '5.7.1', 'transient'],
  ['failed', '4.4.7', 'transient'],
  ['failed', null, 'transient'],
  ['delayed', null, 'transient'],
  ['delivered', '2.0.0', 'delivered'],
  [null, null, 'unknown'],
])('%s with %s is %s', (action, status, kind) => {
  expect(bounceKindOf({ action, status })).toBe(kind);
});

test('the latest are kept, each once, in whatever order they come', () => {
  const bounces = Array.from({ length: KEPT_BOUNCES + 5 }, (_, at) => ({
    kind: 'transient',
    code: null,
    at,
  }));
  const keep = (all: typeof bounces) =>
    all.reduce<ReturnType<typeof addBounce>['bounces']>((kept, one) => addBounce(kept, one).bounces, []);
  expect(keep(bounces)).toEqual(bounces.slice(5));
  expect(keep(bounces.toReversed())).toEqual(bounces.slice(5));
  expect(addBounce(bounces.slice(0, 3), { kind: 'transient', code: null, at: 1 })).toEqual({
    bounces: bounces.slice(0, 3),
    isNew: false,
  });
});
