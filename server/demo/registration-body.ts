import { isoInstant } from '../core/business-day.ts';
import type { Sent } from './fact.ts';
import { contactOf } from './people.ts';
import { SHOP } from './shop.ts';

/** The body of `POST /v1/sends` for sends the shop registers. */
export function registrationBody(sends: readonly Sent[]): string {
  return JSON.stringify({
    sends: sends.map(({ at, message, person, template, campaign }) => ({
      message,
      template: template.id,
      contact: contactOf(person, at),
      at: isoInstant(at),
      topic: template.topic,
      campaign,
      phoneNumberId: SHOP.numbers[template.category].id,
    })),
  });
}
