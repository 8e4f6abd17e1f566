import type { Decoded, SourceEvent } from '../../core/event.ts';
import type { EpochMs } from '../../core/time.ts';
import { newsAmong } from './fact-digest.ts';
import type { PolledFact } from './page-read.ts';
import { parsePlatformPoll, type PlatformPoll } from './platform-poll.ts';
import { readPage } from './read-page.ts';

/**
 * One page of a poll to what is new in it. A poll says what is so, not since when: of a template that earlier polls knew,
 * only what differs is told, at the instant of the poll. The first full listing tells everything as `listed`; a template
 * that a full listing did not have and this one has `appeared`.
 * Pure: the body holds all that is compared. Errors: `UnreadableBody`.
 */
export function decodePlatformPoll(body: string, receivedAt: EpochMs): Decoded {
  const poll = parsePlatformPoll(body, receivedAt);
  const { facts, days, comparisons, drops } = readPage(poll);
  const events = newsAmong(facts, poll.known).map((fact) => seen(fact, poll));
  return { events: [...events, ...comparisons], drops, days };
}

function seen({ event, subject }: PolledFact, { known }: PlatformPoll): SourceEvent {
  if (!('template' in event)) return event;
  return { ...event, seen: known === null || known[subject] !== undefined ? 'listed' : 'appeared' };
}
