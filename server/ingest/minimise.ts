import { SERVICE_ALIAS, templateAlias } from '../core/alias.ts';
import type { ContactRef, SendEvent, SourceEvent, StatusEvent } from '../core/event.ts';
import { EVENT_KIND } from '../core/event-kind.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { HashedIdentity, Hasher } from './hasher.ts';
import { inferredMessage } from './inferred-message.ts';
import type { LogEntry, Minimised } from './log-entry.ts';
import { minimiseInbound, type One } from './minimise-inbound.ts';
import { present } from './present.ts';
import { valueFindings } from './value-findings.ts';

/** Rank of a claim about a send's template: the smallest wins. -1: a send without a message id, which nobody else can claim;
 *  4: only statuses known; 5: only replies. */
export const LINK_RANK = {
  inferred: -1,
  registration: 0,
  callback: 1,
  import: 2,
  service: 3,
  status: 4,
  reply: 5,
} as const;

const STATUS_KIND: Record<string, number> = {
  sent: EVENT_KIND.sent,
  delivered: EVENT_KIND.delivered,
  read: EVENT_KIND.read,
  played: EVENT_KIND.played,
  failed: EVENT_KIND.failed,
};

/** The recipient chose to stop marketing messages: an opt-out found late. */
const STOPPED_BY_USER = 131_050;

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
      return one(undefined, {
        kind: EVENT_KIND.topic,
        topic: event.topic,
        data: present({
          category: event.category,
          basis: event.basis,
          complete: event.complete,
          names: event.names,
        }),
      });
    case 'template': {
      const { type: _type, at: _at, id: _id, template, ...rest } = event;
      return one(undefined, {
        kind: EVENT_KIND.template,
        template: templateAlias(template),
        data: present(rest),
      });
    }
    case 'template-status':
      return one(undefined, {
        kind: EVENT_KIND.templateStatus,
        template: templateAlias(event.template),
        data: present({
          status: event.status,
          reason: event.reason,
          detail: event.detail,
          category: event.category,
          seen: event.seen,
        }),
      });
    case 'quality':
      return one(undefined, {
        kind: EVENT_KIND.quality,
        template: event.template ? templateAlias(event.template) : null,
        data: present({
          rating: event.rating,
          previous: event.previous,
          phoneNumberId: event.phoneNumberId,
          displayPhone: event.displayPhone,
          seen: event.seen,
        }),
      });
    case 'account':
      return one(undefined, {
        kind: EVENT_KIND.account,
        data: present({
          field: event.field,
          event: event.event,
          subject: event.subject,
          detail: event.detail,
        }),
      });
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
    case 'waiver':
      return one(undefined, {
        kind: EVENT_KIND.waiver,
        template: templateAlias(event.template),
        data: present({ rule: event.rule, waived: event.waived, reason: event.reason, by: event.by }),
      });
    case 'confirmation':
      return one(undefined, {
        kind: EVENT_KIND.confirmation,
        template: templateAlias(event.template),
        data: present({
          decision: event.decision,
          incident: event.incident,
          rate: event.rate,
          by: event.by,
        }),
      });
    case 'comparison':
      return one(undefined, {
        kind: EVENT_KIND.comparison,
        data: present({
          windowDays: event.windowDays,
          blockOrder: event.blockOrder,
          sends: event.sends,
          reasons: event.reasons,
        }),
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

function minimiseSend(event: SendEvent, one: One, hasher: Hasher): Minimised {
  const template = event.template ? templateAlias(event.template) : null;
  const made = one(event.contact, {
    kind: EVENT_KIND.send,
    message: hasher.message(event.message ?? inferredMessage(event)),
    template,
    topic: event.topic ?? null,
    code: LINK_RANK[event.via],
    data: present({
      campaign: event.campaign,
      number: event.phoneNumberId,
      inferred: event.message ? undefined : true,
    }),
  });
  made.entries.push(...valueFindings(event, template));
  return made;
}

function minimiseStatus(event: StatusEvent, one: One, hasher: Hasher): Minimised {
  const kind = STATUS_KIND[event.status] ?? EVENT_KIND.unknownStatus;
  const { callback } = event;
  const template = callback?.template ? templateAlias(callback.template) : null;
  const made = one(event.contact, {
    kind,
    message: hasher.message(event.message),
    template: template ?? (event.pricingCategory === 'service' ? SERVICE_ALIAS : null),
    topic: callback?.topic ?? null,
    code: kind === EVENT_KIND.failed ? (event.errorCode ?? 0) : null,
    data: present({
      campaign: callback?.campaign,
      number: event.phoneNumberId,
      status: kind === EVENT_KIND.unknownStatus ? event.status : undefined,
    }),
  });
  const failed = made.entries[0];
  if (failed && failed.contact !== '' && kind === EVENT_KIND.failed && event.errorCode === STOPPED_BY_USER) {
    made.entries.push({
      ...failed,
      kind: EVENT_KIND.stop,
      message: null,
      template: null,
      topic: null,
      code: null,
      data: { channel: 'error', rule: 'error/131050', confidence: 100 },
    });
  }
  return made;
}
