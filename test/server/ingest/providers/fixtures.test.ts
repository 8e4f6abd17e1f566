import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableBody } from '../../../../server/core/json/unreadable-body.ts';
import { decodeGupshup } from '../../../../server/ingest/providers/decode-gupshup.ts';
import { decodeInfobip } from '../../../../server/ingest/providers/decode-infobip.ts';
import { decodeTwilio } from '../../../../server/ingest/providers/decode-twilio.ts';
import { RECEIVED_AT } from '../meta/expected/known.ts';
import { gupshup } from './expected/gupshup.ts';
import { infobip } from './expected/infobip.ts';
import { twilio } from './expected/twilio.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const context = { receivedAt: RECEIVED_AT, callbackPatterns: [] };

describe.each([
  { partner: 'twilio', expected: twilio, decode: decodeTwilio },
  { partner: 'gupshup', expected: gupshup, decode: decodeGupshup },
  { partner: 'infobip', expected: infobip, decode: decodeInfobip },
])('webhooks of $partner', ({ partner, expected, decode }) => {
  const folder = join(FIXTURES, partner);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(form|json)$/.test(file),
  );
  const bodies = files.map((file) => readFileSync(join(folder, file), 'utf8'));

  it('has an expectation for every fixture and a fixture for every expectation', () => {
    expect(files.map((file) => file.replace(/\.\w+$/, '')).sort()).toEqual(Object.keys(expected).sort());
  });

  for (const [index, file] of files.entries()) {
    const name = file.replace(/\.\w+$/, '');
    it(`reads ${name}`, () => {
      expect(decode(bodies[index] ?? '', context)).toStrictEqual(expected[name]);
    });
  }

  it('never fails but for what cannot be read at all, and says nothing of a value then', () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .constantFrom(...bodies)
        .chain((text) => fc.tuple(fc.constant(text), fc.nat(), fc.string()))
        .map(
          // A piece of a real body replaced by anything.
          ([text, at, piece]) => {
            const start = at % text.length;
            return text.slice(0, start) + piece + text.slice(start + piece.length);
          },
        ),
      fc
        .tuple(
          fc.constantFrom(...bodies),
          fc.constantFrom('null', '[]', '{}', '0', '1e300', '""', '"__proto__"'),
          fc.nat(),
        )
        .map(([text, value, at]) => {
          // One of the values of a real body replaced by one of another kind.
          const places = [...text.matchAll(/(?<=": ?)(?:"[^"]*"|-?\d+)/g)];
          const place = places[at % Math.max(places.length, 1)];
          return place === undefined
            ? text
            : text.slice(0, place.index) + value + text.slice(place.index + place[0].length);
        }),
    );
    fc.assert(
      fc.property(body, (text) => {
        try {
          const { events, drops } = decode(text, context);
          expect(Array.isArray(events)).toBe(true);
          for (const { detail = '' } of drops) expect(detail).not.toMatch(/\d{7}/);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableBody);
          expect((error as Error).message).not.toMatch(/\d{7}/);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a body that cannot be read at all', () => {
  it.each([
    [decodeTwilio, 'hello', 'MessageSid: missing'],
    [decodeTwilio, '{"MessageSid":"SM1"}', 'MessageSid: missing'],
    [decodeGupshup, 'hello', 'not JSON: line 1, column 1'],
    [decodeGupshup, '[]', 'body: expected an object'],
    [decodeGupshup, '{"type":5}', 'type: expected a word'],
    [decodeGupshup, '{"type":"message"}', 'payload: expected an object'],
    [
      decodeGupshup,
      '{"object":"whatsapp_business_account","gs_app_id":"x","entry":[]}',
      'object: the pass-through format (version 3) is not read; subscribe with version 2',
    ],
    [decodeInfobip, '{"results":{}}', 'results: expected a list'],
    [decodeInfobip, '3', 'results: expected a list'],
  ])('%o says of %s: %s', (decode, body, message) => {
    expect(() => decode(body, context)).toThrow(new UnreadableBody(message));
  });
});
