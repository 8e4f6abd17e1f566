import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decoded, StatusEvent } from '../../../../server/core/event.ts';
import { decodeMetaWebhook } from '../../../../server/ingest/meta/decode-meta-webhook.ts';
import { UnreadableBody } from '../../../../server/core/json/unreadable-body.ts';
import { RECEIVED_AT } from './expected/known.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/meta');

function decode(body: unknown): Decoded {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return decodeMetaWebhook(text, { receivedAt: RECEIVED_AT, callbackPatterns: [] });
}

describe('a body that cannot be read at all', () => {
  const unreadable: [string, string][] = [
    ['hello', 'not JSON: line 1, column 1'],
    ['{"object":\n', 'not JSON: line 2, column 1'],
    ['[]', 'body: expected an object'],
    ['null', 'body: expected an object'],
    ['"Ana"', 'body: expected an object'],
    ['{"object":"instagram","entry":[]}', 'object: expected whatsapp_business_account'],
    ['{"object":"whatsapp_business_account"}', 'entry: expected a list'],
    ['{"object":"whatsapp_business_account","entry":{"0":1}}', 'entry: expected a list'],
  ];
  for (const [body, message] of unreadable) {
    it(`says of ${JSON.stringify(body)}: ${message}`, () => {
      expect(() => decode(body)).toThrow(new UnreadableBody(message));
    });
  }
});

type Tree = Record<string, unknown>;

/** Bodies of the fixtures, as far as they have an entry list with a change. */
const bodies = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && !file.startsWith('envelope'))
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'));

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    [[]],
    [null],
    0,
    -1,
    1e300,
    2 ** 60,
    'constructor',
    '__proto__',
    '\0',
  ),
);

/** Every place below a value: the object or list that holds it, and its key. */
function placesIn(value: unknown): { holder: Tree; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Tree;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** Puts a value at one of the places below `root`, chosen by number. */
function damage(root: unknown, place: number, value: unknown): void {
  const places = placesIn(root);
  const chosen = places[place % places.length];
  if (chosen !== undefined) chosen.holder[chosen.key] = value;
}

const neighbour = {
  id: 'wamid.NEIGHBOUR',
  status: 'read',
  timestamp: '1780000050',
  recipient_id: '5511966665555',
  recipient_user_id: 'BR.5550001',
};
const neighbourEvent: StatusEvent = {
  type: 'status',
  at: 1_780_000_050_000,
  message: 'wamid.NEIGHBOUR',
  status: 'read',
  contact: { phone: '5511966665555', bsuid: 'BR.5550001' },
};
const neighbourChange = { field: 'messages', value: { statuses: [neighbour] } };

describe('decodeMetaWebhook', () => {
  it('reads any JSON or refuses it with the one error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          decode(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableBody);
        }
      }),
    );
  });

  it('loses no neighbouring entry or change, whatever stands anywhere in a change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), anything, (text, place, value) => {
        const body = JSON.parse(text) as { entry: { changes: unknown[] }[] };
        const changes = body.entry[0]?.changes ?? [];
        damage(changes, place, value);
        changes.push(neighbourChange);
        body.entry.push({ changes: [neighbourChange] });
        const events = decode(body).events.filter(
          (event) => event.type === 'status' && event.message === 'wamid.NEIGHBOUR',
        );
        expect(events).toEqual([neighbourEvent, neighbourEvent]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no neighbour within a list, whatever stands in or in place of the other members', () => {
    const members = bodies.flatMap((text) => {
      const body = JSON.parse(text) as {
        entry: { changes: { value?: { statuses?: unknown[] } | null }[] }[];
      };
      return body.entry[0]?.changes[0]?.value?.statuses ?? [];
    });
    expect(members.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.nat(), anything, (member, place, value) => {
        const statuses = [structuredClone(member)];
        damage(statuses, place, value);
        statuses.push(neighbour);
        const { events } = decode({ entry: [{ changes: [{ field: 'messages', value: { statuses } }] }] });
        expect(events).toContainEqual(neighbourEvent);
      }),
      { numRuns: 1_000 },
    );
  });

  it('accounts for every update: what becomes no event becomes a drop', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(neighbour), anything)), (statuses) => {
        const { events, drops } = decode({
          entry: [{ changes: [{ field: 'messages', value: { statuses } }] }],
        });
        expect(events.length + drops.length).toBe(Math.max(statuses.length, 1));
      }),
    );
  });

  it('gives the same result for the same body', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), (text) => {
        expect(decode(text)).toStrictEqual(decode(text));
      }),
    );
  });

  it('reads a list of a hundred thousand members', () => {
    const statuses = Array.from({ length: 100_000 }, (_, index) => ({ ...neighbour, id: `wamid.${index}` }));
    const { events, drops } = decode({ entry: [{ changes: [{ field: 'messages', value: { statuses } }] }] });
    expect(events).toHaveLength(100_000);
    expect(drops).toHaveLength(0);
  });
});
