import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SECOND_MS } from '../../../../server/core/time.ts';
import { MAIL_WISHES } from '../../../../server/core/recipient.ts';
import { startService } from '../http-deps.ts';

type Fields = Record<string, unknown>;
type Examples = { 'Amazon SES': { bounce: { bouncedRecipients: Fields[] } & Fields }; SendGrid: Fields[] };

const inHouse = (path: string): string =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
/** What the services publish as examples of their notifications. Sources: docs.aws.amazon.com/ses/latest/dg/notification-examples.html,
 *  twilio.com/docs/sendgrid/for-developers/tracking-events/event */
const EXAMPLES = JSON.parse(inHouse('test/fixtures/mail-services.json')) as Examples;
const DOCS = inHouse('docs/operations.md');

/** The fields of a service as the operators' notes translate them: ours, and where the service has it. */
function mappingOf(service: string): Map<string, string> {
  const [, said = ''] = new RegExp(`\\*${service}\\*(.*?)(?=\\*[A-Z]|$)`, 'm').exec(DOCS) ?? [];
  return new Map(
    [...said.matchAll(/`(\w+)` from `([\w.]+)`/g)].map(([, ours = '', theirs = '']) => [ours, theirs]),
  );
}

function read(fields: Fields, path = ''): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Fields | undefined)?.[name], fields);
}

describe('notifications of mail services, translated as docs/operations.md says', () => {
  const post = async (bounces: Fields[], emails: string[]) => {
    const service = await startService('sqlite', { mails: true });
    for (const email of emails) {
      const person = {
        id: email.replace(/\W/g, '-'),
        email,
        member: null,
        wishes: MAIL_WISHES,
        createdAt: 1,
      };
      await service.deps.stores.recipients.add(person);
    }
    const init = {
      method: 'POST',
      body: JSON.stringify({ bounces }),
      headers: { 'content-type': 'application/json' },
    };
    const response = await service.app.request('/v1/bounces', service.as('ingest', init));
    const kept = await service.deps.stores.recipients.list();
    await service.close();
    return { status: response.status, received: (await response.json()) as object, kept };
  };

  test('Amazon SES: every recipient of a bounce, with code, time and kind', async () => {
    const map = mappingOf('Amazon SES');
    expect([...map.keys()].sort()).toEqual(['address', 'at', 'code', 'kind']);
    const { 'Amazon SES': told } = EXAMPLES;
    const bounces = told.bounce.bouncedRecipients.map((recipient) =>
      Object.fromEntries([...map].map(([ours, theirs]) => [ours, read({ ...told, ...recipient }, theirs)])),
    );
    const { status, received, kept } = await post(bounces, ['jane@example.com']);
    expect([status, received]).toMatchObject([200, { permanent: 1, unmatched: 0 }]);
    const at = Date.parse('2016-01-27T14:59:38.237Z');
    expect(kept[0]).toMatchObject({ bounces: [{ kind: 'permanent', code: '5.1.1', at }] });
  });

  test('SendGrid: what bounced is permanent, what was blocked or deferred is not', async () => {
    const map = mappingOf('SendGrid');
    expect([...map.keys()].sort()).toEqual(['address', 'at', 'code']);
    const bounces = EXAMPLES.SendGrid.map((told) => ({
      address: read(told, map.get('address')),
      code: read(told, map.get('code')),
      at: Number(read(told, map.get('at'))) * SECOND_MS,
      kind: told['event'] === 'bounce' && told['type'] === 'bounce' ? 'permanent' : 'transient',
    }));
    const { status, received, kept } = await post(bounces, ['alex@example.com', 'example@test.com']);
    expect([status, received]).toMatchObject([200, { permanent: 1, transient: 2, unmatched: 0 }]);
    const at = 1_513_299_569 * SECOND_MS;
    expect(
      kept.map(({ email, bounces: of }) => [email, of.map(({ kind, code, at: on }) => [kind, code, on])]),
    ).toEqual([
      [
        'alex@example.com',
        [
          ['permanent', '5.0.0', at],
          ['transient', '5.0.0', at],
        ],
      ],
      ['example@test.com', [['transient', null, at]]],
    ]);
  });
});
