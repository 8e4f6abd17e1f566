import { SERVICE_ALIAS, templateAlias } from '../core/alias.ts';
import type { SendEvent, StatusEvent } from '../core/event.ts';
import { EVENT_KIND } from '../core/event-kind.ts';
import { LINK_RANK } from '../core/link-rank.ts';
import type { Hasher } from './hasher.ts';
import { inferredMessage } from './inferred-message.ts';
import type { Minimised } from './log-entry.ts';
import type { One } from './minimise-inbound.ts';
import { present } from './present.ts';
import { valueFindings } from './value-findings.ts';

const STATUS_KIND: Record<string, number> = {
  sent: EVENT_KIND.sent,
  delivered: EVENT_KIND.delivered,
  read: EVENT_KIND.read,
  played: EVENT_KIND.played,
  failed: EVENT_KIND.failed,
};

/** The recipient chose to stop marketing messages: an opt-out found late. */
const STOPPED_BY_USER = 131_050;

/** A send, and what its values seem to break. */
export function minimiseSend(event: SendEvent, one: One, hasher: Hasher): Minimised {
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

/** What became of a message; one that failed because its recipient had stopped is an opt-out, too. */
export function minimiseStatus(event: StatusEvent, one: One, hasher: Hasher): Minimised {
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
