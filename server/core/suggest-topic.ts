/** A topic that a template may be about. `like`: the template with the similar name that has it; null: the name of the topic
 *  stands in that of the template. */
export type TopicSuggestion = { topic: string; like: string | null };

export type NamedAs = { name: string | null; category: string | null };

/** Parts in common of all parts that two names have: less than that is no likeness. */
const LEAST_LIKENESS = 1 / 3;

/**
 * What a template may be about, by its name: a topic whose name stands in it, the longest first, else the topic of the
 * mapped template whose name has most parts in common with it. Of equal ones the first in the order of their names, so
 * that it never depends on the order of what is given. A template of another category suggests nothing.
 */
export function suggestTopic(
  template: NamedAs,
  known: { topics: readonly string[]; mapped: readonly (NamedAs & { topic: string })[] },
): TopicSuggestion | null {
  const parts = partsOf(template.name);
  if (parts.size === 0) return null;
  const named = known.topics
    .map((topic) => ({ topic, parts: partsOf(topic) }))
    .filter((one) => one.parts.size > 0 && [...one.parts].every((part) => parts.has(part)))
    .sort((a, b) => b.parts.size - a.parts.size || order(a.topic, b.topic));
  if (named[0] !== undefined) return { topic: named[0].topic, like: null };
  const alike = known.mapped
    .filter(
      ({ category }) => template.category === null || category === null || category === template.category,
    )
    .map(({ name, topic }) => ({ like: name, topic, likeness: likeness(parts, partsOf(name)) }))
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || order(a.like ?? '', b.like ?? '') || order(a.topic, b.topic));
  return alike[0] === undefined ? null : { topic: alike[0].topic, like: alike[0].like };
}

/** Words of a name; numbers (versions, years) say nothing of what it is about. */
function partsOf(name: string | null): ReadonlySet<string> {
  return new Set((name ?? '').toLowerCase().match(/\p{L}{2,}/gu));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((part) => b.has(part)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
