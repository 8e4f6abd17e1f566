import { UnreadableBody } from './unreadable-body.ts';

/** Deeper values would exhaust the stack of whatever walks them next; real bodies nest about ten deep. */
export const MAX_DEPTH = 100;

/**
 * A parsed JSON value with NUL and unpaired surrogates replaced by U+FFFD in every text and key;
 * PostgreSQL refuses both. Arrays and objects are changed in place.
 * Throws `UnreadableBody` for nesting deeper than `MAX_DEPTH`.
 */
export function storable(value: unknown): unknown {
  return clean(value, 0);
}

/** One text in the same way. */
export function storableText(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  return wellFormed.includes('\0') ? wellFormed.replaceAll('\0', '\uFFFD') : wellFormed;
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) throw new UnreadableBody(`JSON nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = clean(value[index], depth + 1);
    return value;
  }
  for (const [key, member] of Object.entries(value)) {
    const cleanKey = storableText(key);
    const cleanMember = clean(member, depth + 1);
    if (cleanKey === key && cleanMember === member) continue;
    if (cleanKey !== key) Reflect.deleteProperty(value, key);
    // Defined, not assigned: a key named `__proto__` must stay an ordinary key.
    Object.defineProperty(value, cleanKey, {
      value: cleanMember,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return value;
}
