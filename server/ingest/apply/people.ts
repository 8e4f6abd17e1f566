import { EVENT_KIND, DIMENSION } from '../../core/event-kind.ts';
import type { OptOutChannel, OptOutReason } from '../../core/event.ts';
import { sortFacts, type PersonFact, type StopFact } from '../../core/person-fact.ts';
import type { Segment } from '../../core/persons.ts';
import type { Scope } from '../../core/scope.ts';
import type { ApplyStore, EventRow, MessageRow } from '../../store/ports.ts';
import type { Erasures } from '../erase/erasures.ts';
import type { Dimensions } from './dimensions.ts';
import { firstArrivals } from './first-arrivals.ts';
import { namedMessages, namesTemplate } from './named-messages.ts';
import type { PeopleCache } from './people-cache.ts';
import { readPersons } from './read-persons.ts';
import type { Registry } from './registry.ts';

/** The people behind a set of identities: who is who at which instant, and what is on record about each. */
export type People = {
  /** Every identity reached. */
  identities: string[];
  personOf(identity: string, at: number): string;
  segmentsOf(person: string): Segment[];
  /** The persons that an identity has named at one time or another. */
  personsOf(identity: string): string[];
  /** All identities of those persons. */
  kinOf(identity: string): string[];
  /** Sorted facts; empty for people of whom nothing is on record. */
  factsOf(person: string): readonly PersonFact[];
};

/** What stops default to when they name no scope, by channel. */
export type ScopeRule = (channel: OptOutChannel) => 'marketing' | 'all';

/** What reading people needs beside the store. `messagesOf`: rows of the messages that stops answer, by hash. */
export type PeopleLookup = StopLookup & {
  people: PeopleCache;
  messagesOf(hashes: Map<string, number>): Promise<Map<string, MessageRow>>;
  /** Who was erased and came back. */
  erasures?: Erasures | null;
};

/** What reading a stop needs: the messages that stops answer by hash, those that links name, and decisions. */
type StopContext = StopLookup & {
  messages: ReadonlyMap<string, MessageRow>;
  named: ReadonlyMap<EventRow, MessageRow>;
  decisions: Map<string, Decision>;
};

type StopLookup = { registry: Registry; dimensions: Dimensions; scopeRule: ScopeRule };

/** Reads the people that `start` belongs to, by the links stored so far. */
export async function loadPeople(
  store: ApplyStore,
  start: Iterable<string>,
  context: PeopleLookup,
): Promise<People> {
  const { identities, persons } = await readPersons(store, start, context.people);
  const rows = firstArrivals(await context.people.personEvents(store, [...identities]));
  const answered = new Map<string, number>();
  for (const row of rows)
    if (row.kind === EVENT_KIND.stop && row.message !== null) answered.set(row.message, row.occurred_at);
  const messages = answered.size > 0 ? await context.messagesOf(answered) : new Map<string, MessageRow>();
  const facts = new Map<string, PersonFact[]>();
  const decisions = reviewDecisions(rows);
  const segments = new Map<string, Segment[]>();
  for (const segment of persons.segments) {
    const person = persons.personOf(segment.identity, segment.from);
    segments.set(person, [...(segments.get(person) ?? []), segment]);
  }
  const personsOf = new Map<string, string[]>();
  for (const [person, list] of segments) {
    for (const { identity } of list) personsOf.set(identity, [...(personsOf.get(identity) ?? []), person]);
  }
  const segmentsOf = (person: string): Segment[] =>
    segments.get(person) ?? [{ identity: person, from: -Infinity, to: Infinity }];
  const personOf = (row: EventRow): string => persons.personOf(row.contact, row.occurred_at);
  const named = await namedMessages(store, rows, {
    ...context,
    segmentsOf: (row) => segmentsOf(personOf(row)),
  });
  for (const row of rows) {
    const fact = factOf(row, { ...context, messages, named, decisions });
    if (!fact) continue;
    const person = personOf(row);
    const list = facts.get(person);
    if (list) list.push(fact);
    else facts.set(person, [fact]);
  }
  for (const { hash, erased_at: at, to_at } of context.erasures?.returned(identities) ?? []) {
    const person = persons.personOf(hash, to_at);
    facts.set(person, [...(facts.get(person) ?? []), { kind: 'erased', at }]);
  }
  for (const [person, list] of facts) facts.set(person, sortFacts(list));
  return {
    identities: [...identities],
    personOf: persons.personOf,
    segmentsOf,
    personsOf: (identity) => personsOf.get(identity) ?? [identity],
    kinOf: (identity) =>
      (personsOf.get(identity) ?? [identity]).flatMap((person) =>
        segmentsOf(person).map((segment) => segment.identity),
      ),
    factsOf: (person) => facts.get(person) ?? [],
  };
}

type Decision = { at: number; content: string; decision: string };

/** The latest decision about each stop, by the stop's key. */
function reviewDecisions(rows: readonly EventRow[]): Map<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const row of rows) {
    if (row.kind !== EVENT_KIND.review) continue;
    const { subject, decision } = JSON.parse(row.data ?? '{}') as { subject: string; decision: string };
    const key = subject.split('.')[1] ?? '';
    const known = decisions.get(key);
    const entry = { at: row.occurred_at, content: row.data ?? '', decision };
    if (!known || entry.at > known.at || (entry.at === known.at && entry.content > known.content))
      decisions.set(key, entry);
  }
  return decisions;
}

function factOf(row: EventRow, context: StopContext): PersonFact | null {
  const data = JSON.parse(row.data ?? '{}') as Record<string, unknown>;
  const topic = row.topic === null ? null : context.dimensions.name(DIMENSION.topic, row.topic);
  const at = row.occurred_at;
  switch (row.kind) {
    case EVENT_KIND.consent:
      if (data['action'] === 'withdraw') return { kind: 'withdraw', at, topic: topic ?? '' };
      return {
        kind: 'grant',
        at,
        topic: topic ?? '',
        expiresAt: typeof data['expiresAt'] === 'number' ? data['expiresAt'] : null,
      };
    case EVENT_KIND.optIn:
      return {
        kind: 'opt-in',
        at,
        native: data['channel'] === 'preference',
        topic,
        ...(isWideScope(data['scope']) && { scope: data['scope'] }),
      };
    case EVENT_KIND.stop:
      return stopOf(row, data, topic, context);
    default:
      return null;
  }
}

function stopOf(
  row: EventRow,
  data: Record<string, unknown>,
  topic: string | null,
  context: StopContext,
): StopFact {
  const channel = (data['channel'] ?? 'manual') as OptOutChannel;
  const message = row.message === null ? context.named.get(row) : context.messages.get(row.message);
  const hinted =
    typeof data['topicHint'] === 'string' ? context.registry.knownTopic(data['topicHint']) : null;
  const stopped = topic ?? hinted;
  const named = isWideScope(data['scope']) ? data['scope'] : null;
  const scope: Scope =
    stopped !== null && named !== 'all'
      ? { kind: 'topic', topic: stopped }
      : { kind: named ?? context.scopeRule(channel) };
  return {
    kind: 'stop',
    at: row.occurred_at,
    channel,
    scope,
    reason: (data['reason'] ?? 'unknown') as OptOutReason,
    rule: String(data['rule'] ?? ''),
    confidence: Number(data['confidence'] ?? 100),
    standing: standingOf(row, message, context),
    message: row.message ?? message?.hash ?? null,
    messageKnown: message !== undefined && message.delivered_at !== null,
    namesTemplate: namesTemplate(row),
    key: stopKey(row),
    identity: row.contact,
  };
}

const isWideScope = (value: unknown): value is 'marketing' | 'all' =>
  value === 'marketing' || value === 'all';

/** Names a stop among those of its identity: the same words said again on another day are another stop. */
function stopKey(row: EventRow): string {
  return `${row.idem}${row.occurred_at.toString(36)}`;
}

/** An ambiguous word (odd code) is an opt-out when it answers a marketing template; otherwise it waits for a person. */
function standingOf(
  row: EventRow,
  message: MessageRow | undefined,
  { registry, decisions }: { registry: Registry; decisions: Map<string, Decision> },
): StopFact['standing'] {
  const decision = decisions.get(stopKey(row))?.decision;
  if (decision === 'opt-out') return 'counted';
  if (decision === 'not-an-opt-out') return 'undone';
  if (((row.code ?? 0) & 1) === 0) return 'counted';
  const category = message
    ? registry.categoryOf(message.template, message.sent_at ?? message.first_at)
    : null;
  return category === 'MARKETING' ? 'counted' : 'waiting';
}
