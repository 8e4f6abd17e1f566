import { z } from 'zod';
import { count, instant, namedTemplate, textOrNull } from './common.ts';
import { contactNames } from './contact-names.ts';

export const audienceAnswer = z
  .object({
    template: namedTemplate,
    since: instant,
    asOf: instant.meta({ description: 'when that was counted: on a busy account up to two minutes ago' }),
    keep: count.meta({ description: 'people who had agreed to the topic at their last message' }),
    leaveOut: count.meta({ description: 'people who had not, or no longer' }),
    unknown: count.meta({ description: 'people of whom that is not known' }),
    manager: textOrNull.meta({
      description:
        "its page in the platform's manager; the list of its account without `template.id`; null: the account is not known",
    }),
  })
  .meta({ id: 'Audience', description: 'Whom a template reached, by what they had agreed to then.' });

export const exclusionsAnswer = z.object({
  exclusions: z.array(
    z
      .object({
        contact: contactNames,
        consent: z.enum(['never', 'withdrawn']),
        lastDeliveredAt: instant,
      })
      .meta({ id: 'Exclusion' }),
  ),
  next: z.string().meta({ description: '`after` of the next request' }),
  more: z.boolean().meta({ description: 'true: ask again at once' }),
});
