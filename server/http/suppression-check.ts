import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { contact } from '../ingest/event-fields.ts';
import type { HttpDeps } from './deps.ts';
import { CHECK_SUPPRESSIONS } from './descriptions/suppress.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { listOf } from './list-of.ts';

const CONTACTS = z.object({
  contacts: listOf(contact, { most: 1_000, error: 'is no list of 1 to 1000; send one' }),
});

/** What must not be sent to given people: the only way to learn of somebody who was erased, whom no list can name. Each is
 *  answered by their place in the request, nobody by name; every use is audited. */
export function suppressionCheck({
  clock,
  stores,
  optOut,
}: Pick<HttpDeps, 'clock' | 'stores'> & { optOut: Pick<HttpDeps['optOut'], 'hasher'> }) {
  return new Hono<HttpEnv>().post(
    '/v1/suppressions/check',
    CHECK_SUPPRESSIONS,
    jsonBody(CONTACTS),
    async (c) => {
      const { contacts } = c.req.valid('json');
      const hashes = contacts.map((contact) => optOut.hasher.identities(contact).map(({ hash }) => hash));
      const stops = Map.groupBy(
        await stores.suppressions.of([...new Set(hashes.flat())]),
        (stop) => stop.identity,
      );
      const suppressions = hashes.flatMap((own, index) => {
        const distinct = new Map(
          own
            .flatMap((hash) => stops.get(hash) ?? [])
            .map((stop) => [`${stop.scope} ${stop.topic ?? ''}`, stop] as const),
        );
        return [...distinct.values()].map(({ scope, topic, since, provisional }) => ({
          index,
          scope,
          topic,
          since: isoInstant(since),
          provisional,
        }));
      });
      await stores.audit.append({
        at: clock(),
        actor: c.get('actor'),
        action: 'suppressions.check',
        subject: null,
        detail: { contacts: contacts.length, rows: suppressions.length },
      });
      c.header('Cache-Control', 'no-store');
      return c.json({ suppressions }, 200);
    },
  );
}
