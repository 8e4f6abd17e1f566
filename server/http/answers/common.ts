import { z } from 'zod';

/** Parts that several answers have. */
export const instant = z.string().meta({ format: 'date-time', description: 'ISO 8601 in UTC' });
export const instantOrNull = instant.nullable();
export const textOrNull = z.string().nullable();
export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const shareOrNull = share.nullable();

export const namedTemplate = z
  .object({ key: z.string(), id: textOrNull, name: textOrNull, language: textOrNull })
  .meta({ id: 'NamedTemplate', description: 'A template as people know it; `key` names it in addresses.' });

export const interval = z
  .object({ low: z.number(), high: z.number() })
  .meta({ id: 'Interval', description: 'A 95 % interval.' });

export const ratio = z
  .object({ low: z.number(), median: z.number(), high: z.number() })
  .meta({ id: 'Ratio', description: 'Median and 95 % interval of a ratio; 1: no change.' });

/** What decisions answer: how many were taken. */
export const acceptedCount = z.object({ accepted: count }).meta({ id: 'AcceptedCount' });
