import type { JsonObject } from '../../core/json/json-members.ts';

/** Longest text kept in an account event; the platform's explanations are one or two sentences. */
const MAX_TEXT = 500;

/**
 * The listed members of an object that are texts, numbers or booleans. Everything not listed stays behind:
 * what the platform adds later may be personal.
 */
export function scalarMembers(object: JsonObject, names: readonly string[]): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'string' && value !== '') kept[name] = value.slice(0, MAX_TEXT).toWellFormed();
    else if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
  }
  return kept;
}
