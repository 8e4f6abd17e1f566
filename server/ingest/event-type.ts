import { z } from 'zod';
import { instant, optionalText } from './event-fields.ts';
import { writtenAs } from './written-as.ts';

/** What every event of one type has. Its word has been looked at when the schema is chosen by it, in whatever case. */
export function common<const Word extends string>(word: Word) {
  const type = z.unknown().transform((): Word => word);
  return { type: writtenAs(type, z.literal(word)), at: instant, id: optionalText };
}
