import { MINUTE_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { Fact, Sent } from './fact.ts';
import { wholeSecond } from './message-fate.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Departure } from './replies.ts';

/** A person about to leave; `cause` null: no message provoked it. */
export type PendingDeparture = { at: EpochMs; cause: Sent | null; how: Departure };

/** Some make sure and use the platform's setting as well, minutes later. */
const TWICE_SHARE = 0.12;

/** What can be seen of one person's leaving. */
export function departureFacts(
  given: { person: Person; leaving: PendingDeparture; ids: () => string },
  random: Random,
): Fact[] {
  const { person, leaving, ids } = given;
  const { at, cause, how } = leaving;
  if (how.kind === 'preference') return [{ kind: 'preference', at, person }];
  const facts: Fact[] = [
    {
      kind: 'reply',
      at,
      person,
      message: ids(),
      category: cause?.template.category ?? 'MARKETING',
      repliedTo: how.hasContext && cause !== null ? cause.message : null,
      reply: how.reply,
    },
  ];
  if (random.uniform() < TWICE_SHARE) {
    facts.push({ kind: 'preference', at: wholeSecond(at + (1 + 9 * random.uniform()) * MINUTE_MS), person });
  }
  return facts;
}
