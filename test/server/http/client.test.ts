import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { createClient, type AnswerOf, type Client, type RequestOf } from '../../../server/http/client.ts';
import { startLinkServer, type LinkServer } from '../../support/link-server.ts';

let server: LinkServer;
let client: Client;
beforeAll(async () => {
  server = await startLinkServer('sqlite');
  client = createClient({ origin: server.origin, token: server.token });
});
afterAll(() => server.close());

const send = { message: 'wamid.CLIENT', template: '9001', contact: '5511990000001', at: Date.now() };

test('calls the service as its routes are', async () => {
  const registered = await client.v1.sends.$post({ json: { sends: [send] } });
  expect([registered.status, await registered.json()]).toEqual([
    200,
    { accepted: 1, rejected: 0, errors: [] },
  ]);
  const event = {
    type: 'opt-out',
    at: new Date().toISOString(),
    contact: '5511990000001',
    channel: 'manual',
  } as const;
  expect((await client.v1.events.$post({ json: event })).ok).toBe(true);
  await expect
    .poll(
      async () => (await (await client.v1.suppressions.$get({ query: { limit: '10' } })).json()).suppressions,
    )
    .toMatchObject([{ contact: { phone: '5511990000001' }, active: true }]);
  const made = await client.v1['opt-out-links'].$post({
    json: { contact: '5511990000001', template: '9001' },
  });
  expect((await made.json()).links).toHaveLength(1);
});

test('a token that is not valid is answered, not thrown', async () => {
  const stranger = createClient({ origin: server.origin, token: 'clp_nobody' });
  expect((await stranger.v1.sends.$post({ json: send })).status).toBe(401);
});

/** Never called: what does not compile here is what a sender's code would not compile with. */
export function compiled(): void {
  expectTypeOf<AnswerOf<Client['v1']['suppressions']['$get']>['more']>().toEqualTypeOf<boolean>();
  expectTypeOf<RequestOf<Client['v1']['suppressions']['$get']>['query']>().toEqualTypeOf<{
    since?: string | undefined;
    limit?: string | undefined;
  }>();
  const { contact: recipient, ...rest } = send;
  // @ts-expect-error: a field under another name is missing under its own
  void client.v1.sends.$post({ json: { ...rest, recipient } });
  // @ts-expect-error: a list holds sends and nothing else
  void client.v1.sends.$post({ json: { sends: [{ message: 'wamid.CLIENT' }] } });
  // @ts-expect-error: a word outside the list
  void client.v1.reviews.$post({ json: { subject: 'a.b', decision: 'maybe', by: 'Rita' } });
  // @ts-expect-error: there is no such route
  void client.v1.suppression.$get({ query: {} });
}
