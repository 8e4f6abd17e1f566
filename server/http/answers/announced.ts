import { z } from 'zod';
import { ANNOUNCED_KINDS } from '../../core/announcement.ts';
import { instant, textOrNull } from './common.ts';

/** What is shown of something that was announced. */
export const announcedParts = {
  kind: z.enum(ANNOUNCED_KINDS),
  label: textOrNull.meta({ description: 'a short note, of `other` always' }),
  topic: textOrNull.meta({ description: 'null: the whole account' }),
  from: instant,
  to: instant,
};
