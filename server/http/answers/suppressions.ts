import { z } from 'zod';
import { count, instant, textOrNull } from './common.ts';
import { contactNames } from './contact-names.ts';

const scope = z.string().meta({
  description:
    '`topic`: only `topic`; `marketing`: all marketing; `all`: every message; `except`: `topic` may be sent although a wider stop holds',
});
const provisional = z
  .boolean()
  .meta({ description: 'an ambiguous word that nobody has decided yet: send no marketing until then' });

/** One person and what must not be sent to them any more, or may be again (`active` false). */
export const suppression = z
  .object({
    contact: contactNames,
    scope,
    topic: textOrNull,
    since: instant,
    active: z.boolean().meta({ description: 'false: lifted again' }),
    provisional,
    cursor: z.string(),
  })
  .meta({ id: 'Suppression' });

export const suppressionsAnswer = z.object({
  suppressions: z.array(suppression),
  next: z.string().meta({ description: '`since` of the next request' }),
  more: z.boolean().meta({ description: 'true: ask again at once' }),
});

export const suppressionCheckAnswer = z.object({
  suppressions: z.array(
    z.object({
      index: count.meta({ description: 'place of the person in the request, from 0' }),
      scope,
      topic: textOrNull,
      since: instant,
      provisional,
    }),
  ),
});
