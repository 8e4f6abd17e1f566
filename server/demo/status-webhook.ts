import { SECOND_MS } from '../core/time.ts';
import { callbackData } from './callback-data.ts';
import type { StatusFact } from './fact.ts';
import { platformNames } from './people.ts';
import type { Person } from './people.ts';
import { webhookBody } from './platform-json.ts';
import { SHOP } from './shop.ts';
import type { Category } from './shop.ts';

const ERROR_TITLES = new Map([
  [131_026, 'Message undeliverable'],
  [131_049, 'This message was not delivered to maintain healthy ecosystem engagement.'],
  [131_050, 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages.'],
]);

/** A webhook with many statuses, one change for each of the shop's numbers. */
export function statusWebhook(facts: readonly StatusFact[]): string {
  const byNumber = Map.groupBy(facts, ({ sent }) => sent.template.category);
  const changes = [...byNumber].map(([category, statuses]) => ({
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: metadata(category),
      contacts: listedContacts(statuses),
      statuses: statuses.map(statusMember),
    },
  }));
  return webhookBody({ waba: SHOP.waba, changes });
}

/** Which of the shop's numbers a change is about. */
export function metadata(category: Category): { display_phone_number: string; phone_number_id: string } {
  const { id, display } = SHOP.numbers[category];
  return { display_phone_number: display, phone_number_id: id };
}

/** A member of `contacts[]`. The number is left out where the platform does not give it. */
export function contactMember(person: Person, at: number): Record<string, unknown> {
  const { waId, userId } = platformNames(person, at);
  return { profile: { name: person.profile }, ...(waId !== null && { wa_id: waId }), user_id: userId };
}

function listedContacts(statuses: readonly StatusFact[]): Record<string, unknown>[] {
  const seen = new Map<string, Record<string, unknown>>();
  for (const { sent, at } of statuses) {
    seen.set(platformNames(sent.person, at).userId, contactMember(sent.person, at));
  }
  return [...seen.values()];
}

function statusMember({ sent, at, status, errorCode }: StatusFact): Record<string, unknown> {
  const { waId, userId } = platformNames(sent.person, at);
  const callback = callbackData(sent);
  return {
    id: sent.message,
    status,
    timestamp: String(at / SECOND_MS),
    ...(waId !== null && { recipient_id: waId }),
    recipient_user_id: userId,
    ...(callback !== null && { biz_opaque_callback_data: callback }),
    ...(status === 'delivered' && { pricing: pricing(sent.template.category) }),
    ...(errorCode !== null && { errors: [errorMember(errorCode)] }),
  };
}

function pricing(category: Category): Record<string, unknown> {
  return { billable: true, pricing_model: 'PMP', type: 'regular', category: category.toLowerCase() };
}

function errorMember(code: number): Record<string, unknown> {
  const title = ERROR_TITLES.get(code) ?? 'Unknown error';
  return { code, title, message: title, error_data: { details: title } };
}
