import type { TemplateRef } from './event-parts.ts';

/** The text under which roll-ups keep a template as an event named it: by id, by name, or by both.
 *  Aliases of one template are summed when they are read, because what a name means may be learned later. */
export function templateAlias(ref: TemplateRef): string | null {
  if (!ref.id && !ref.name) return null;
  return JSON.stringify([
    ref.id ?? '',
    ref.waba ?? '',
    ref.name ?? '',
    (ref.language ?? '').replaceAll('-', '_'),
  ]);
}

/** The reference that an alias was made of. */
export function templateOfAlias(alias: string): TemplateRef {
  const [id, waba, name, language] = JSON.parse(alias) as [string, string, string, string];
  return { ...(id && { id }), ...(waba && { waba }), ...(name && { name }), ...(language && { language }) };
}

/** Alias of what is known not to be a template message: charged by the platform as a service conversation. */
export const SERVICE_ALIAS = JSON.stringify(['', '', '(service)', '']);
