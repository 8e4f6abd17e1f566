import { canonicalLanguage } from './canonical-language.ts';
import type { TemplateRef } from './event-parts.ts';
import { valueAt } from './template.ts';
import type { Dated } from './template.ts';
import type { EpochMs } from './time.ts';

/** A template name in one account and language; an unknown part is an empty string. */
export type TemplateName = { waba: string; name: string; language: string };

/** What a reference meant at an instant: a template's key, null for a reference with neither id nor name. */
export type KeyOverTime = (at: EpochMs) => string | null;

/** What references meant over time. Keep the result for a reference that is asked about often. */
export type TemplateNames = (ref: TemplateRef) => KeyOverTime;

/** One sighting of a reference, in time order. */
export type SeenRef = { at: EpochMs; ref: TemplateRef };

/**
 * Learns which names exist and which id each of them meant at which time. A name means the id of the latest sighting
 * at or before an instant, before the first sighting that one; without any id it stands for itself.
 */
export function learnTemplateNames(seen: readonly SeenRef[]): TemplateNames {
  const complete = completeNames(seen);
  const ids = new Map<string, Dated<string>[]>();
  for (const { at, ref } of seen) {
    if (!ref.id || !ref.name) continue;
    const key = nameKey(complete(ref));
    const links = ids.get(key) ?? [];
    if (links.at(-1)?.value !== ref.id) links.push({ at, value: ref.id });
    ids.set(key, links);
  }
  return (ref) => {
    const own = ref.id ? `id:${ref.id}` : null;
    if (own !== null || !ref.name) return () => own;
    const key = nameKey(complete(ref));
    const meant = ids.get(key) ?? [];
    return (at) => {
      const id = valueAt(meant, at);
      return id === null ? key : `id:${id}`;
    };
  };
}

function nameKey({ waba, name, language }: TemplateName): string {
  return `name:${waba}/${name}/${language}`;
}

/** Fills in the account and the language a reference leaves out, where only one is known. */
function completeNames(seen: readonly SeenRef[]): (ref: TemplateRef) => TemplateName {
  const byName = new Map<string, { wabas: Set<string>; languages: Map<string, Set<string>> }>();
  for (const { ref } of seen) {
    const { waba, name, language } = partsOf(ref);
    if (name === '') continue;
    const known = byName.get(name) ?? { wabas: new Set(), languages: new Map() };
    if (waba !== '') known.wabas.add(waba);
    if (language !== '') known.languages.set(waba, (known.languages.get(waba) ?? new Set()).add(language));
    byName.set(name, known);
  }
  return (ref) => {
    const { waba: givenWaba, name, language: givenLanguage } = partsOf(ref);
    const known = byName.get(name);
    if (known === undefined) return { waba: givenWaba, name, language: givenLanguage };
    const [onlyWaba = ''] = known.wabas.size === 1 ? known.wabas : [];
    // An account nobody saw with this name may be the one that files leave unsaid.
    const waba =
      known.wabas.has(givenWaba) || (known.wabas.size > 0 && givenWaba !== '') ? givenWaba : onlyWaba;
    if (givenLanguage !== '') return { waba, name, language: givenLanguage };
    const languages = new Set([...(known.languages.get(waba) ?? []), ...(known.languages.get('') ?? [])]);
    const [onlyLanguage = ''] = languages.size === 1 ? languages : [];
    return { waba, name, language: onlyLanguage };
  };
}

function partsOf({ waba = '', name = '', language = '' }: TemplateRef): TemplateName {
  return { waba, name, language: canonicalLanguage(language) };
}
