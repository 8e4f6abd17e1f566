import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { parseContact } from '../core/contact.ts';
import { AppError } from '../core/errors.ts';
import type { ContactRef } from '../core/event.ts';
import { contactMessage } from '../ingest/contact-message.ts';
import type { JsonObject } from '../core/json/json-members.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';

const MAX_CONTACTS = 1_000;

/** What must not be sent to given people: the only way to learn of somebody who was erased, whom no list can name. Each is
 *  answered by their place in the request, nobody by name; every use is audited. */
export function suppressionCheck({
  clock,
  stores,
  optOut,
}: Pick<HttpDeps, 'clock' | 'stores'> & { optOut: Pick<HttpDeps['optOut'], 'hasher'> }) {
  return new Hono<HttpEnv>().post('/v1/suppressions/check', jsonBody(readContacts), async (c) => {
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
  });
}

function readContacts(body: JsonObject): { contacts: ContactRef[] } {
  const { contacts } = body;
  if (!Array.isArray(contacts) || contacts.length === 0 || contacts.length > MAX_CONTACTS)
    throw new AppError('invalid', `contacts is no list of 1 to ${MAX_CONTACTS}; send one`, {
      details: { field: 'contacts' },
    });
  return {
    contacts: contacts.map((value: unknown, index) => {
      const parsed = parseContact(value);
      if (parsed.ok) return parsed.contact;
      const field = `contacts[${index}]${parsed.field === '' ? '' : `.${parsed.field}`}`;
      throw new AppError('invalid', `${field} ${contactMessage(parsed.reason)}`, { details: { field } });
    }),
  };
}
