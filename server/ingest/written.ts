import { z } from 'zod';
import { POLICY_RULE_IDS } from '../core/policy-finding.ts';

/**
 * What a client should write in a field of the event format: of what the readers in `event-fields.ts` take, the plain part,
 * without the spellings that only tables and careless files have. Documents are made of these; what fits one of them and
 * is well formed (a phone that exists, a date of the calendar) the reader takes.
 */
const text = z.string().regex(/\S/);

export const WRITTEN = {
  text: z.union([text, z.number()]),
  instant: z
    .union([z.string().meta({ format: 'date-time' }), z.int().min(1_000_000_000_000).max(9_999_999_999_999)])
    .meta({
      id: 'Instant',
      description: 'ISO 8601 with an offset, or epoch milliseconds',
      examples: ['2026-06-01T14:00:00-03:00', 1_780_333_200_000],
    }),
  contact: z
    .union([
      text,
      z.int().min(0),
      z.object({
        phone: z.union([z.string(), z.int().min(0)]).optional(),
        bsuid: z.string().optional(),
        externalId: z.union([z.string(), z.int().min(0)]).optional(),
      }),
    ])
    .meta({
      id: 'Contact',
      description:
        'A person: a phone with its country code, or an object with one or more names. Several names in one object are taken to be one person.',
      examples: ['5511990000001', { phone: '5511990000001', externalId: 'AUR-2' }],
    }),
  template: z
    .union([
      text,
      z.int().min(0),
      z.looseObject({
        id: z.union([z.string(), z.int().min(0)]).optional(),
        waba: z.union([z.string(), z.int().min(0)]).optional(),
        name: z.string().optional(),
        language: z.string().optional(),
      }),
    ])
    .meta({
      id: 'Template',
      description:
        'A template: its id, or an object with its id or with its name and language. Write ids as text: they are longer than many JSON readers are exact to.',
      examples: ['9001', { name: 'winter_sale', language: 'pt_BR' }],
    }),
  flag: z.boolean(),
  code: z.union([z.int(), z.string().regex(/^\d{1,15}$/)]),
  share: z.number().min(0).max(1),
  list: z.array(z.unknown()),
  values: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  names: z.union([text, z.record(z.string(), text)]),
  rule: z.enum(POLICY_RULE_IDS),
};
