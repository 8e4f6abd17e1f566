import { DAY_MS, HOUR_MS, SECOND_MS, type EpochMs } from '../../../server/core/time.ts';
import type { FeedRecorder } from '../world/feed-recorder.ts';
import { instantOf } from '../world/instant.ts';
import { simulate, topicName, type SimulateInput } from '../world/simulate.ts';
import type { World } from '../world/world.ts';
import { registryLines } from './registry-lines.ts';

/** One line of an event file; fields as in docs/connect.md. */
export type EventLine = { type: string; at: EpochMs } & Record<string, unknown>;

type Person = { phone: string; messages: Message[] };
type Message = { id: string; template: number; at: number; delivered: boolean };

/** Number of the first person; people of late errors live in another area. */
const FIRST_NUMBER = 80_000_000;
/** A code of failed messages that says nothing about people. */
const UNDELIVERABLE = 131026;

/** A world together with every event that a sender and the platform would report of it, in order of time. */
export function worldWithEvents(input: SimulateInput): { world: World; events: EventLine[] } {
  const { start } = input;
  const events: EventLine[] = [];
  const people = new Map<number, Person>();
  let numbers = 0;
  let messages = 0;

  /** Messages of somebody who left at that time; one that arrived later had been on its way. */
  function writeMessages({ phone, messages: all }: Person, leftAt: number): void {
    for (const { id, template, at, delivered } of all) {
      const arrives = instantOf(start, at);
      const sent = at > leftAt ? instantOf(start, leftAt) - SECOND_MS : arrives;
      events.push({ type: 'send', at: sent, message: id, template: templateId(template), contact: phone });
      events.push(
        delivered
          ? { type: 'status', at: arrives, message: id, status: 'delivered' }
          : { type: 'status', at: arrives, message: id, status: 'failed', error: { code: UNDELIVERABLE } },
      );
    }
  }

  const recorder: FeedRecorder = {
    person({ place, granted, at }) {
      const phone = `55119${FIRST_NUMBER + numbers++}`;
      people.set(place, { phone, messages: [] });
      // Messages of one hour are not in order: whoever is new was there before the first.
      const since = instantOf(start, at) - HOUR_MS;
      for (let topic = 0; granted >> topic > 0; topic++) {
        if (((granted >> topic) & 1) === 0) continue;
        events.push({ type: 'consent', at: since, contact: phone, topic: topicName(topic), action: 'grant' });
      }
    },
    message({ place, template, at, delivered }) {
      const id = `wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABEYEj${String(messages++).padStart(12, '0')}`;
      people.get(place)?.messages.push({ id, template, at, delivered });
    },
    leaves({ place, happenedAt, at, answered, recorded }) {
      const person = people.get(place);
      if (!person) return;
      writeMessages(person, happenedAt);
      people.delete(place);
      if (!recorded) return;
      const named = answered && person.messages.findLast((each) => isSame(each, answered));
      events.push({
        type: 'inbound',
        at: instantOf(start, at),
        message: `wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABIYFDN${String(messages++).padStart(12, '0')}`,
        contact: person.phone,
        text: 'PARAR',
        ...(named && { repliedTo: named.id }),
      });
    },
  };
  const world = simulate({ ...input, recorder });
  for (const person of people.values()) writeMessages(person, Infinity);
  world.errorOptOuts.forEach((at, number) => {
    events.push({ type: 'opt-out', at, contact: `55219${FIRST_NUMBER + number}`, channel: 'error' });
  });
  events.push(...registryLines(world));
  return { world, events: events.sort((left, right) => left.at - right.at) };
}

/** Platform id of a template by its index. */
function templateId(index: number): string {
  return `7${String(index).padStart(3, '0')}`;
}

function isSame(message: Message, answered: { template: number; at: number }): boolean {
  return message.delivered && message.template === answered.template && message.at === answered.at;
}

/** The instant up to which everything in the events is known. */
export function endOf(world: World): EpochMs {
  return world.start + world.days * DAY_MS;
}
