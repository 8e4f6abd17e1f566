import { inOrder } from './registry-fact.ts';
import type { RegistryFact } from './registry-fact.ts';
import type { Dated } from './template.ts';

/** What is declared about a topic; members never declared are null or false. */
export type TopicState = {
  category: string | null;
  basis: string | null;
  complete: boolean;
  /** What people call it, by language; under the empty text, in every other language. */
  names: Readonly<Record<string, string>>;
};

/**
 * The declarations of each topic over time, in whatever order the events come. An event leaves the members it does
 * not name as they were. Read the lists with `valueAt`: the latest at or before an instant, else the earliest.
 */
export function foldTopics(facts: readonly RegistryFact[]): Map<string, Dated<TopicState>[]> {
  const topics = new Map<string, Dated<TopicState>[]>();
  for (const { at, event } of inOrder(facts)) {
    if (event.type !== 'topic') continue;
    const states = topics.get(event.topic) ?? [];
    const before = states.at(-1)?.value;
    states.push({
      at,
      value: {
        category: event.category?.toUpperCase() ?? before?.category ?? null,
        basis: event.basis ?? before?.basis ?? null,
        complete: event.complete ?? before?.complete ?? false,
        names: event.names ?? before?.names ?? {},
      },
    });
    topics.set(event.topic, states);
  }
  return topics;
}
