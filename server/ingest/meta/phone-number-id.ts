import { idOf, objectOf } from './json-members.ts';
import type { JsonObject } from './json-members.ts';

/** Id of the business number a value is about (`metadata.phone_number_id`). */
export function phoneNumberId(value: JsonObject): string | undefined {
  return idOf(objectOf(value['metadata'])?.['phone_number_id']);
}
