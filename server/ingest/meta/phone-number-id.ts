import { idOf, objectOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';

/** Id of the business number a value is about (`metadata.phone_number_id`). */
export function phoneNumberId(value: JsonObject): string | undefined {
  return idOf(objectOf(value['metadata'])?.['phone_number_id']);
}
