import { DIMENSION, EVENT_KIND, isAnswerKind } from '../../core/event-kind.ts';
import type { Segment } from '../../core/persons.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { ApplyStore, EventRow } from '../../store/ports.ts';
import type { ErasureStore } from '../../store/erasure-ports.ts';
import { Dimensions } from '../apply/dimensions.ts';
import { MessageLocator } from '../apply/locate.ts';
import { PeopleCache } from '../apply/people-cache.ts';
import { loadPeople, type People, type ScopeRule } from '../apply/people.ts';
import { foldRegistry, registryFacts, type Registry } from '../apply/registry.ts';
import { recipientsOf } from './recipients.ts';

/** One human being as the log knows them; several persons of it where names were given that nothing has linked. */
export type FoundPerson = {
  persons: Set<string>;
  /** Names, and since when and until when each was theirs. */
  segments: Segment[];
  identities: string[];
  /** Names that were somebody else's at another time. */
  shared: Set<string>;
  /** Every log row about them, oldest first: those that name them, and those that only name one of their messages. */
  rows: EventRow[];
  /** Hashes of their messages that nobody else names. */
  messages: Set<string>;
  /** Hashes of all that was sent to them, or answered by them alone. */
  toThem: Set<string>;
  /** Log rows about others who had, or had to do with, one of these names. */
  others: EventRow[];
  people: People;
  registry: Registry;
  dimensions: Dimensions;
};

type Stores = { apply: ApplyStore; erasure: ErasureStore };
type Read = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;

/** A stretch of the log that is read in one go. */
const STEP_DAYS = 7;

/** Finds the person that these identities name at an instant, `rows` empty when nothing was ever logged about them. The
 *  whole log is read through, a week at a time: what the message cache has let go is found as well. */
export async function findPerson(
  read: Read,
  { identities, at, scopeRule }: { identities: readonly string[]; at: EpochMs; scopeRule: ScopeRule },
): Promise<FoundPerson> {
  const known = await read(({ apply }) => readPeople(apply, { identities, scopeRule }));
  return readPerson(read, known, new Set(identities.map((identity) => known.people.personOf(identity, at))));
}

type Known = Pick<FoundPerson, 'people' | 'registry' | 'dimensions'>;

async function readPeople(
  apply: ApplyStore,
  { identities, scopeRule }: { identities: readonly string[]; scopeRule: ScopeRule },
): Promise<Known> {
  const dimensions = new Dimensions();
  await dimensions.load(apply, [DIMENSION.template, DIMENSION.topic, DIMENSION.campaign, DIMENSION.number]);
  const registry = foldRegistry(registryFacts(await apply.registryEvents(), dimensions), dimensions);
  const locator = new MessageLocator();
  const people = await loadPeople(apply, identities, {
    registry,
    dimensions,
    scopeRule,
    people: new PeopleCache(),
    messagesOf: (wanted) => locator.locate(apply, wanted),
  });
  return { people, registry, dimensions };
}

async function readPerson(read: Read, known: Known, persons: Set<string>): Promise<FoundPerson> {
  const { people } = known;
  const segments = [...persons].flatMap((person) => people.segmentsOf(person)).map(plainSegment);
  const identities = [...new Set(segments.map(({ identity }) => identity))];
  const range = await read(({ erasure }) => erasure.logRange());
  const named: EventRow[] = [];
  for (const between of stepsOf(range))
    named.push(...(await read(({ erasure }) => erasure.rowsOf(people.identities, between))));
  const recipients = recipientsOf(named, people);
  const rows: EventRow[] = [];
  const others: EventRow[] = [];
  for (const row of named) {
    const recipient = isAnswerKind(row.kind) ? undefined : recipients.get(row.message ?? '');
    const person = recipient ?? people.personOf(row.contact, instantFor(row));
    (persons.has(person) ? rows : others).push(row);
  }
  const messages = new Set(rows.flatMap(({ message }) => message ?? []));
  const own = new Set(rows.map(keyOf));
  const unnamed: EventRow[] = [];
  for (const between of messages.size === 0 ? [] : stepsOf(range)) {
    const wanted = { messages: [...messages], inboxIds: [] };
    for (const row of await read(({ erasure }) => erasure.rowsAbout(wanted, between))) {
      if (row.contact === '') unnamed.push(row);
      // Named by somebody else as well, it is not this person's alone.
      else if (row.message !== null && !own.has(keyOf(row))) messages.delete(row.message);
    }
  }
  rows.push(...unnamed.filter(({ message }) => messages.has(message ?? '')));
  rows.sort((a, b) => a.occurred_at - b.occurred_at || a.kind - b.kind || (a.idem < b.idem ? -1 : 1));
  const received = [...recipients].flatMap(([message, person]) => (persons.has(person) ? message : []));
  const toThem = new Set([...messages, ...received]);
  const elsewhere = new Set(others.flatMap(namesIn));
  const shared = new Set(identities.filter((identity) => elsewhere.has(identity)));
  return { persons, segments, identities, shared, rows, messages, toThem, others, ...known };
}

/** A person of one identity without links is named by it; one that begins where another ended, by it and that instant. */
function plainSegment({ identity, from, to }: Segment): Segment {
  return { identity: identity.split('@')[0] ?? identity, from, to };
}

/** Stretches that together cover a range, both of its ends included. */
export function* stepsOf(
  range: { from: EpochMs; to: EpochMs } | null,
): Generator<{ from: EpochMs; to: EpochMs }> {
  if (range === null) return;
  for (let { from } = range; from <= range.to; from += STEP_DAYS * DAY_MS)
    yield { from, to: from + STEP_DAYS * DAY_MS };
}

/** Every name that a row holds. */
function namesIn({ contact, also, kind, data }: EventRow): string[] {
  const { to = [] } =
    kind === EVENT_KIND.identity && data !== null ? (JSON.parse(data) as { to?: string[] }) : {};
  return [contact, ...(also?.split(',') ?? []), ...to];
}

function keyOf({ occurred_at, idem, contact }: EventRow): string {
  return `${occurred_at} ${idem} ${contact}`;
}

/** The old names of a rotation end at its instant: the row is about whom they named before. */
function instantFor({ kind, occurred_at }: EventRow): EpochMs {
  return kind === EVENT_KIND.identity ? occurred_at - 1 : occurred_at;
}
