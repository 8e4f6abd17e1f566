import { z } from 'zod';
import type { SourceEvent } from '../core/event.ts';
import { optionalFlag, optionalInstant, optionalList, optionalText, template } from './event-fields.ts';
import { common } from './event-type.ts';
import { withoutUndefined } from './without-undefined.ts';
import { writtenAs } from './written-as.ts';

const definition = z
  .object({
    ...common('template'),
    template,
    category: optionalText,
    topic: optionalText,
    unmap: optionalFlag,
    components: optionalList,
    addedAt: optionalInstant,
    addedBy: optionalText,
    owner: optionalText,
    partial: optionalFlag,
  })
  .meta({ id: 'TemplateEvent' });

/** A template that is added, described or changed. */
export const templateEvent = writtenAs(
  z.preprocess(
    liftDefinition,
    definition.transform((fields): SourceEvent => withoutUndefined(fields)),
  ),
  definition,
);

/** A template's category, topic and components may stand inside the template or beside it. */
function liftDefinition(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('template' in given)) return given;
  const { template: inner } = given;
  if (typeof inner !== 'object' || inner === null) return given;
  return { ...inner, id: undefined, ...given };
}
