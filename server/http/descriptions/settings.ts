import { z } from 'zod';
import { SETTING_SOURCES } from '../../core/setting-source.ts';
import { textOrNull } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const setting = z
  .object({
    name: z.string().meta({ description: 'its environment variable' }),
    meaning: z.string(),
    source: z.enum(SETTING_SOURCES),
    isSecret: z.boolean(),
    isSet: z.boolean(),
    value: textOrNull.meta({ description: 'null: not set, or a secret, which is never told' }),
  })
  .meta({ id: 'Setting' });

export const GET_SETTINGS = describe({
  id: 'listSettings',
  tag: 'operate',
  summary: 'What the service was started with, and where each setting comes from',
  detail: '`lang`: of the meanings; left out, the language of the account.',
  answers: {
    200: json(z.object({ settings: z.array(setting) }), {
      description: 'Every setting there is.',
      example: {
        settings: [
          {
            name: 'CULPRIT_ZONE',
            meaning: 'IANA time zone of business days.',
            source: 'default',
            isSecret: false,
            isSet: true,
            value: 'America/Sao_Paulo',
          },
        ],
      },
    }),
  },
});
