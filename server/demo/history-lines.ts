import type { Fact, Sent, StatusFact } from './fact.ts';
import { contactOf } from './people.ts';
import { SHOP } from './shop.ts';

/** The event line of a fact as the shop's own records tell it; null for what they do not hold. */
export function historyLine(fact: Fact): string | null {
  switch (fact.kind) {
    case 'send':
      return fact.sent.known === 'neither' ? null : sendLine(fact.sent);
    case 'status':
      return statusLine(fact);
    case 'reply':
      return replyLine(fact);
    case 'preference': {
      const contact = contactOf(fact.person, fact.at);
      const phoneNumberId = SHOP.numbers.MARKETING.id;
      return JSON.stringify({ type: 'opt-out', at: fact.at, contact, channel: 'preference', phoneNumberId });
    }
    case 'moved': {
      const from = contactOf(fact.person, fact.at - 1);
      return JSON.stringify({ type: 'identity', at: fact.at, from, to: contactOf(fact.person, fact.at) });
    }
  }
}

function sendLine({ at, message, template, person, campaign }: Sent): string {
  const phoneNumberId = SHOP.numbers[template.category].id;
  const contact = contactOf(person, at);
  return JSON.stringify({
    type: 'send',
    at,
    message,
    template: template.id,
    contact,
    phoneNumberId,
    campaign,
  });
}

/** A send log keeps no `sent` beside the send itself. */
function statusLine({ at, sent, status, errorCode }: StatusFact): string | null {
  if (status === 'sent') return null;
  const error = errorCode === null ? undefined : { code: errorCode };
  return JSON.stringify({ type: 'status', at, message: sent.message, status, error });
}

function replyLine(fact: Fact & { kind: 'reply' }): string | null {
  const { at, message, person, reply, category } = fact;
  const repliedTo = fact.repliedTo ?? undefined;
  const phoneNumberId = SHOP.numbers[category].id;
  const inbound = { type: 'inbound', at, message, contact: contactOf(person, at), phoneNumberId, repliedTo };
  switch (reply.kind) {
    case 'text':
      return JSON.stringify({ ...inbound, text: reply.text });
    case 'button':
      return JSON.stringify({ ...inbound, button: { payload: reply.payload, text: reply.label } });
    case 'sticker':
      return null;
  }
}
