import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { parseContact } from '../core/contact.ts';
import { AppError } from '../core/errors.ts';
import type { ContactRef } from '../core/event.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { personJson } from '../i18n/person-json.ts';
import { renderPerson } from '../i18n/render-person.ts';
import { contactMessage } from '../ingest/contact-message.ts';
import type { JsonObject } from '../core/json/json-members.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';

const UNKNOWN = 'nothing is known of this person';

/** Access and erasure. The person stands in the body, never in the address: addresses end up in logs. */
export function privacyRoutes({ privacy, zone }: Pick<HttpDeps, 'privacy' | 'zone'>) {
  return new Hono<HttpEnv>()
    .post('/v1/privacy/person', jsonBody(readRequest), async (c) => {
      const { contact, format, lang } = c.req.valid('json');
      const report = await privacy.person(contact, c.get('actor'));
      c.header('Cache-Control', 'no-store');
      if (report === null) throw new AppError('not-found', UNKNOWN);
      if (format === 'html') return c.html(renderPerson(report, { language: lang, zone }), 200);
      return c.json(personJson(report, { language: lang }), 200);
    })
    .post('/v1/privacy/erase', jsonBody(readContact), async (c) => {
      const erased = await privacy.erase(c.req.valid('json').contact, c.get('actor'));
      if (erased === null) throw new AppError('not-found', UNKNOWN);
      const { identities, events, bodiesChanged, bodiesDeleted, unjudged, purged } = erased;
      const erasedAt = isoInstant(erased.erasedAt);
      return c.json({ erasedAt, identities, events, bodiesChanged, bodiesDeleted, unjudged, purged }, 200);
    });
}

function readContact(body: JsonObject): { contact: ContactRef } {
  const parsed = parseContact(body['contact']);
  if (parsed.ok) return { contact: parsed.contact };
  const field = parsed.field === '' ? 'contact' : `contact.${parsed.field}`;
  throw new AppError('invalid', `${field} ${contactMessage(parsed.reason)}`, { details: { field } });
}

function readRequest(body: JsonObject): { contact: ContactRef; format: 'json' | 'html'; lang: Language } {
  const { contact } = readContact(body);
  const format = body['format'] ?? 'json';
  if (format !== 'json' && format !== 'html')
    throw new AppError('invalid', 'format is json or html', { details: { field: 'format' } });
  const asked = body['lang'] ?? 'pt-BR';
  const lang = LANGUAGES.find((language) => language === asked);
  if (lang === undefined)
    throw new AppError('invalid', `lang is one of ${LANGUAGES.join(', ')}`, { details: { field: 'lang' } });
  return { contact, format, lang };
}
