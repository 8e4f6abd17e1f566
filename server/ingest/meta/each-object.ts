import type { Decoded } from '../../core/event.ts';
import { objectOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';

/**
 * Hands each object of a list to `read`. An absent or null list is empty; a value that is no list, and members
 * that are no objects, are dropped as `unsupported-shape` under their path. True when there was a list with members
 * or something in its place.
 */
export function eachObject(
  list: { value: unknown; path: string },
  into: Decoded,
  read: (member: JsonObject) => void,
): boolean {
  const { value, path } = list;
  if (value === undefined || value === null) return false;
  if (!Array.isArray(value)) {
    into.drops.push({ reason: 'unsupported-shape', detail: path });
    return true;
  }
  for (const member of value) {
    const object = objectOf(member);
    if (object === undefined) into.drops.push({ reason: 'unsupported-shape', detail: `${path}[]` });
    else read(object);
  }
  return value.length > 0;
}
