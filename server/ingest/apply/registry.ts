import { templateOfAlias } from '../../core/alias.ts';
import type { SourceEvent } from '../../core/event.ts';
import { DIMENSION, EVENT_KIND } from '../../core/event-kind.ts';
import { valueAt, type Dated, type TemplateHistory } from '../../core/template.ts';
import type { RegistryFact } from '../../core/registry-fact.ts';
import { foldTemplateHistories } from '../../core/template-history.ts';
import type { TemplateNames } from '../../core/template-names.ts';
import { foldTopics, type TopicState } from '../../core/topic-history.ts';
import type { EpochMs } from '../../core/time.ts';
import type { EventRow } from '../../store/ports.ts';
import type { Dimensions } from './dimensions.ts';

/** The account's templates and topics over time, folded from the registry events. */
export type Registry = {
  histories: Map<string, TemplateHistory>;
  topics: Map<string, Dated<TopicState>[]>;
  /** Key of the template that an alias id means at an instant; the alias itself where no event described it. */
  templateKey(aliasId: number, at: EpochMs): string;
  categoryOf(aliasId: number, at: EpochMs): string | null;
  /** Topic of a send: the one it carries, else the template's mapping at that instant, else its earliest. */
  topicOf(aliasId: number, carried: number, at: EpochMs): string | null;
  /** Whether a stop of all marketing covers a message: by its topic's category, else its template's, else yes. */
  isMarketing(aliasId: number, topic: string | null, at: EpochMs): boolean;
  isMarketingTopic(topic: string): boolean;
  isComplete(topic: string, at: EpochMs): boolean;
  /** The account's own spelling of a topic that a payload names in whatever case; null when it has no such topic. */
  knownTopic(hint: string): string | null;
  /** What decides the class of an alias's messages. */
  meaning(aliasId: number): Meaning;
};

/** Keys that an alias has meant and from when on, and the topics and categories of what it meant. */
export type Meaning = { keys: string; topics: Dated<string>[]; categories: Dated<string>[] };

/** The instant from which two meanings give messages another class; -Infinity where they always did, Infinity for never.
 *  The earliest topic and category also hold for what was sent before them. */
export function changedSince(before: Meaning, after: Meaning): EpochMs {
  if (before.keys !== after.keys) return -Infinity;
  return Math.min(
    firstDifference(before.topics, after.topics),
    firstDifference(before.categories, after.categories),
  );
}

function firstDifference(before: readonly Dated<string>[], after: readonly Dated<string>[]): EpochMs {
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, now] = [before[index], after[index]];
    if (old?.at === now?.at && old?.value === now?.value) continue;
    return index === 0 ? -Infinity : Math.min(old?.at ?? Infinity, now?.at ?? Infinity);
  }
  return Infinity;
}

/** `aliases`: dimension names by id. */
export function foldRegistry(facts: readonly RegistryFact[], dimensions: Dimensions): Registry {
  const { histories, resolve } = foldTemplateHistories(facts);
  const topics = foldTopics(facts);
  const topicState = (topic: string, at: EpochMs): TopicState | null => valueAt(topics.get(topic) ?? [], at);
  const meaningInstants = [...new Set([-Infinity, ...facts.map((fact) => fact.at), Infinity])].sort(
    (a, b) => a - b,
  );
  const mapped = [...histories.values()].flatMap((history) => history.topics.map((entry) => entry.value));
  const known = new Map([...topics.keys(), ...mapped].sort().map((topic) => [topic.toLowerCase(), topic]));
  const aliases = new Map<number, Alias>();
  const aliasOf = (aliasId: number): Alias => {
    let alias = aliases.get(aliasId);
    if (alias === undefined) {
      alias = readAlias(dimensions.name(DIMENSION.template, aliasId), resolve);
      aliases.set(aliasId, alias);
    }
    return alias;
  };
  const historyOf = (aliasId: number, at: EpochMs): TemplateHistory | null =>
    histories.get(aliasOf(aliasId).keyAt(at)) ?? null;
  const categoryOf = (aliasId: number, at: EpochMs): string | null =>
    valueAt(historyOf(aliasId, at)?.categories ?? [], at);
  return {
    histories,
    topics,
    templateKey: (aliasId, at) => aliasOf(aliasId).keyAt(at),
    categoryOf,
    topicOf(aliasId, carried, at) {
      if (carried !== 0) return dimensions.name(DIMENSION.topic, carried);
      return valueAt(historyOf(aliasId, at)?.topics ?? [], at);
    },
    isMarketing(aliasId, topic, at) {
      const category = (topic === null ? null : topicState(topic, at)?.category) ?? categoryOf(aliasId, at);
      return category === null || category === 'MARKETING';
    },
    isMarketingTopic(topic) {
      const category = topics.get(topic)?.at(-1)?.value.category ?? null;
      return category === null || category === 'MARKETING';
    },
    isComplete: (topic, at) => topicState(topic, at)?.complete ?? false,
    knownTopic: (hint) => known.get(hint.toLowerCase()) ?? null,
    meaning(aliasId) {
      const { byId, keyAt } = aliasOf(aliasId);
      // A name can mean one template after another; each history it can mean counts.
      const turns: [EpochMs, string][] = [];
      for (const at of byId ? [Infinity] : meaningInstants) {
        const key = keyAt(at);
        if (turns.at(-1)?.[1] !== key) turns.push([turns.length === 0 ? 0 : at, key]);
      }
      const meant = [...new Set(turns.map(([, key]) => key))].flatMap((key) => histories.get(key) ?? []);
      return {
        keys: JSON.stringify([turns, meant.map((history) => history.key)]),
        topics: meant.flatMap((history) => history.topics),
        categories: meant.flatMap((history) => history.categories),
      };
    },
  };
}

/** `keyAt`: `id:<id>`, `name:<waba>/<name>/<language>`, or `''` for none. */
type Alias = { byId: boolean; keyAt(at: EpochMs): string };

function readAlias(name: string, resolve: TemplateNames): Alias {
  if (name === '') return { byId: false, keyAt: () => '' };
  const ref = templateOfAlias(name);
  const key = resolve(ref);
  return { byId: ref.id !== undefined, keyAt: (at) => key(at) ?? '' };
}

/** Log rows of the registry as facts; rows of other kinds are left out. */
export function registryFacts(rows: readonly EventRow[], dimensions: Dimensions): RegistryFact[] {
  const facts: RegistryFact[] = [];
  for (const row of rows) {
    const event = registryEvent(row, dimensions);
    if (event) facts.push({ at: row.occurred_at, order: `${row.kind} ${JSON.stringify(event)}`, event });
  }
  return facts;
}

function registryEvent(row: EventRow, dimensions: Dimensions): RegistryFact['event'] | null {
  const data = row.data === null ? {} : (JSON.parse(row.data) as Record<string, unknown>);
  const alias = dimensions.name(DIMENSION.template, row.template ?? 0);
  const template = alias === '' ? undefined : templateOfAlias(alias);
  // The log holds what `minimise` wrote, so the members have the types of the event they came from.
  const event = (type: SourceEvent['type'], more: Record<string, unknown>): RegistryFact['event'] =>
    ({ type, at: row.occurred_at, ...data, ...more }) as unknown as RegistryFact['event'];
  switch (row.kind) {
    case EVENT_KIND.topic:
      return event('topic', { topic: dimensions.name(DIMENSION.topic, row.topic ?? 0) });
    case EVENT_KIND.template:
      return template ? event('template', { template }) : null;
    case EVENT_KIND.templateStatus:
      return template ? event('template-status', { template }) : null;
    case EVENT_KIND.quality:
      return template ? event('quality', { template }) : null;
    default:
      return null;
  }
}
