import type { InboundEvent } from '../core/event.ts';
import type { ContactRef } from '../core/event-parts.ts';
import { EVENT_KIND } from '../core/event-kind.ts';
import { recogniseReply, type PayloadMap } from '../core/opt-out/recognise-reply.ts';
import { storedRule } from '../core/opt-out/stored-rule.ts';
import type { Hasher } from './hasher.ts';
import type { LogEntry, Minimised } from './log-entry.ts';
import { present } from './present.ts';

/** Makes one log entry about a contact of the event at hand. */
export type One = (contact: ContactRef | undefined, members: Partial<LogEntry>) => Minimised;

/** What a reply asked for, without its text; null when it asked for nothing and answered nothing. */
export function minimiseInbound(
  event: InboundEvent,
  { one, hasher, payloads }: { one: One; hasher: Hasher; payloads: PayloadMap },
): Minimised | null {
  const message = event.repliedTo ? hasher.message(event.repliedTo) : null;
  const recognised = recogniseReply(event, payloads);
  if (recognised === null) {
    if (message !== null) return one(event.contact, { kind: EVENT_KIND.reply, message });
    const seen = one(event.contact, { kind: EVENT_KIND.contactSeen });
    return seen.identities.length > 1 ? seen : null;
  }
  if (recognised.action === 'opt-in') {
    return one(event.contact, {
      kind: EVENT_KIND.optIn,
      message,
      topic: recognised.topicHint,
      data: { channel: recognised.channel, rule: storedRule(recognised.rule) },
    });
  }
  // A form may switch several topics off at once: each is a stop of its own.
  const topics = recognised.topics.length > 0 ? recognised.topics : [recognised.topicHint];
  const stops = topics.map((topic) =>
    one(event.contact, {
      kind: EVENT_KIND.stop,
      message,
      code: stopCode(recognised.action === 'ambiguous', topic !== null),
      data: present({
        // Spelled as the payload has it; whether the account has such a topic is known later.
        topicHint: topic ?? undefined,
        channel: recognised.channel,
        scope: recognised.scopeHint ?? undefined,
        reason: recognised.reason === 'unknown' ? undefined : recognised.reason,
        rule: storedRule(recognised.rule),
        confidence: Math.round(recognised.confidence * 100),
      }),
    }),
  );
  return { entries: stops.flatMap((stop) => stop.entries), identities: stops[0]?.identities ?? [] };
}

/** Code of a stop whose meaning hangs on the registry: 1 an ambiguous word, 2 a topic by hint, 3 both; null neither. */
function stopCode(ambiguous: boolean, hinted: boolean): number | null {
  return (ambiguous ? 1 : 0) + (hinted ? 2 : 0) || null;
}
