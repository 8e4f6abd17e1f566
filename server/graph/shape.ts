import { idOf, objectOf, textOf, type JsonObject } from '../core/json/json-members.ts';
import { GraphError } from './problem.ts';

/** Readers of members that cannot be done without. Errors: `GraphError` changed-field with the place. */

export function objectAt(value: unknown, place: string): JsonObject {
  return objectOf(value) ?? refuse(place);
}

export function objectsAt(value: unknown, place: string): JsonObject[] {
  if (!Array.isArray(value)) return refuse(place);
  return value.map((item: unknown, index) => objectAt(item, `${place}[${index}]`));
}

export function idAt(value: unknown, place: string): string {
  return idOf(value) ?? refuse(place);
}

export function textAt(value: unknown, place: string): string {
  return textOf(value) ?? refuse(place);
}

export function booleanAt(value: unknown, place: string): boolean {
  return typeof value === 'boolean' ? value : refuse(place);
}

/** Epoch seconds to an instant; 0 and absence mean never. */
export function instantAt(value: unknown, place: string): number | null {
  if (value === undefined || value === null || value === 0) return null;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? value * 1_000
    : refuse(place);
}

/** Absent stays absent; what is there has to be right. */
export function optional<T>(
  read: (value: unknown, place: string) => T,
  value: unknown,
  place: string,
): T | null {
  return value === undefined || value === null ? null : read(value, place);
}

function refuse(place: string): never {
  throw new GraphError({ kind: 'changed-field', place });
}
