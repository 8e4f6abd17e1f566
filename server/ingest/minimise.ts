import { templateAlias } from '../core/alias.ts';
import type { SourceEvent } from '../core/event.ts';
import type { ContactRef } from '../core/event-parts.ts';
import { EVENT_KIND } from '../core/event-kind.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { HashedIdentity, Hasher } from './hasher.ts';
import type { LogEntry, Minimised } from './log-entry.ts';
import { minimiseInbound } from './minimise-inbound.ts';
import { minimiseSend, minimiseStatus } from './minimise-message.ts';
import { minimiseRegistry } from './minimise-registry.ts';
import { present } from './present.ts';

/** Strips an event of everything that names a person or quotes them; what a reply meant is decided here and its text is gone.
 *  `null`: the event says nothing that is kept (a reply without a signal or a context). */
export function minimise(
  event: SourceEvent,
  { hasher, payloads }: { hasher: Hasher; payloads: PayloadMap },
): Minimised | null {
  const base = (contact: ContactRef | undefined): { entry: LogEntry; identities: HashedIdentity[] } => {
    const identities = contact ? hasher.identities(contact) : [];
    const [first, ...rest] = identities;
    return {
      identities,
      entry: {
        at: event.at,
        kind: 0,
        contact: first?.hash ?? '',
        also: rest.map((identity) => identity.hash),
        message: null,
        template: null,
        topic: null,
        code: null,
        data: null,
      },
    };
  };
  const one = (contact: ContactRef | undefined, members: Partial<LogEntry>): Minimised => {
    const { entry, identities } = base(contact);
    return { entries: [{ ...entry, ...members }], identities };
  };

  switch (event.type) {
    case 'topic':
    case 'template':
    case 'template-status':
    case 'quality':
    case 'account':
    case 'comparison':
    case 'waiver':
    case 'confirmation':
      return one(undefined, minimiseRegistry(event));
    case 'consent':
      return one(event.contact, {
        kind: EVENT_KIND.consent,
        topic: event.topic,
        data: present({
          action: event.action,
          source: event.source,
          wording: event.wording,
          evidence: event.evidence,
          actor: event.actor,
          expiresAt: event.expiresAt,
        }),
      });
    case 'identity': {
      const to = hasher.identities(event.to);
      const made = one(event.from, {
        kind: EVENT_KIND.identity,
        data: { to: to.map((identity) => identity.hash) },
      });
      return { ...made, identities: [...made.identities, ...to] };
    }
    case 'contact-seen':
      return one(event.contact, { kind: EVENT_KIND.contactSeen });
    case 'send':
      return minimiseSend(event, one, hasher);
    case 'status':
      return minimiseStatus(event, one, hasher);
    case 'inbound':
      return minimiseInbound(event, { one, hasher, payloads });
    case 'opt-out':
      return one(event.contact, {
        kind: EVENT_KIND.stop,
        topic: event.topic ?? null,
        message: event.repliedTo ? hasher.message(event.repliedTo) : null,
        template: event.template ? templateAlias(event.template) : null,
        data: present({
          channel: event.channel,
          campaign: event.template ? event.campaign : undefined,
          scope: event.scope,
          reason: event.reason,
          rule: `event/${event.channel}`,
          confidence: 100,
        }),
      });
    case 'opt-in':
      return one(event.contact, {
        kind: EVENT_KIND.optIn,
        topic: event.topic ?? null,
        data: present({ channel: event.channel, scope: event.scope }),
      });
    case 'review': {
      // The subject of a review is `<identity>.<key>` as the queue gave it.
      const made = one(undefined, {
        kind: EVENT_KIND.review,
        data: present({ subject: event.subject, decision: event.decision, by: event.by }),
      });
      for (const entry of made.entries) entry.contact = event.subject.split('.')[0] ?? '';
      return made;
    }
  }
}
