import type { TemplateRef } from '../../core/event-parts.ts';
import { idOf, textOf } from '../../core/json/json-members.ts';
import { languageCode } from './language-code.ts';
import type { MetaChange } from './meta-change.ts';

/** The template a change is about, by id, name and language; undefined when it names none. */
export function templateRef({ value, waba }: MetaChange): TemplateRef | undefined {
  const id = idOf(value['message_template_id']);
  const name = textOf(value['message_template_name']);
  const language = languageCode(value['message_template_language']);
  if (id === undefined && (name === undefined || language === undefined)) return undefined;
  return {
    ...(id !== undefined && { id }),
    ...(waba !== undefined && { waba }),
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
  };
}
