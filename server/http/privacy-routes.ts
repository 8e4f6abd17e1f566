import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { personJson } from '../i18n/person-json.ts';
import { renderPerson } from '../i18n/render-person.ts';
import { contact } from '../ingest/event-fields.ts';
import type { HttpDeps } from './deps.ts';
import { ERASE_PERSON, GET_PERSON } from './descriptions/privacy.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';

const ERASE = z.object({ contact });
const PERSON = z.object({
  contact,
  format: z
    .literal(['json', 'html'], { error: 'is json or html' })
    .nullish()
    .transform((format) => format ?? 'json'),
  lang: z
    .enum(LANGUAGES, { error: `is one of ${LANGUAGES.join(', ')}` })
    .nullish()
    .transform((language) => language ?? 'pt-BR'),
});

const UNKNOWN = 'nothing is known of this person';

/** Access and erasure. The person stands in the body, never in the address: addresses end up in logs. */
export function privacyRoutes({ privacy, zone }: Pick<HttpDeps, 'privacy' | 'zone'>) {
  return new Hono<HttpEnv>()
    .post('/v1/privacy/person', GET_PERSON, jsonBody(PERSON), async (c) => {
      const { contact, format, lang } = c.req.valid('json');
      const report = await privacy.person(contact, c.get('actor'));
      c.header('Cache-Control', 'no-store');
      if (report === null) throw new AppError('not-found', UNKNOWN);
      if (format === 'html') return c.html(renderPerson(report, { language: lang, zone }), 200);
      return c.json(personJson(report, { language: lang }), 200);
    })
    .post('/v1/privacy/erase', ERASE_PERSON, jsonBody(ERASE), async (c) => {
      const erased = await privacy.erase(c.req.valid('json').contact, c.get('actor'));
      if (erased === null) throw new AppError('not-found', UNKNOWN);
      const { identities, events, bodiesChanged, bodiesDeleted, unjudged, purged } = erased;
      const erasedAt = isoInstant(erased.erasedAt);
      return c.json({ erasedAt, identities, events, bodiesChanged, bodiesDeleted, unjudged, purged }, 200);
    });
}
