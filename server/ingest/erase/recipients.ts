import { isAnswerKind } from '../../core/event-kind.ts';
import { LINK_RANK } from '../../core/link-rank.ts';
import type { EventRow, MessageRow } from '../../store/ports.ts';
import { instantOf } from '../apply/class-of-message.ts';
import { mergeMessageFact } from '../apply/message-facts.ts';
import type { People } from '../apply/people.ts';

/** All that a row says here is to whom the message went and when. */
const SAID = { order: '', campaign: 0, number: 0 };

/** The person that each message was sent to, by its hash, read as the message itself is. What becomes of it later is about
 *  the same person, whoever may have the name by then. */
export function recipientsOf(rows: readonly EventRow[], people: People): Map<string, string> {
  const messages = new Map<string, MessageRow>();
  for (const row of rows) {
    if (row.message === null) continue;
    const rank = isAnswerKind(row.kind) ? LINK_RANK.reply : LINK_RANK.status;
    const before = messages.get(row.message) ?? null;
    messages.set(
      row.message,
      mergeMessageFact(before, row, { claim: { ...SAID, rank }, numberName: () => '' }),
    );
  }
  return new Map(
    [...messages].map(([hash, message]) => [hash, people.personOf(message.identity, instantOf(message))]),
  );
}
