/** A parsed JSON object; its members may be anything. */
export type JsonObject = { readonly [member: string]: unknown };

/** The value if it is an object that is no array. */
export function objectOf(value: unknown): JsonObject | undefined {
  // The check leaves exactly the values the type describes; the compiler cannot follow it on its own.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** A text that says something: the empty one counts as absent, as the platform sends either. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** An id as text: ids come as JSON strings and as JSON numbers. Numbers that were rounded are no ids. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  return textOf(value)?.trim();
}

/** Longest value of an enumeration that is kept; the longest real one has 52 characters. */
const WORD = /^\p{L}[\w.-]{0,79}$/u;

/**
 * A value of one of the platform's open enumerations. What does not look like one (spaces, a run of digits as in
 * a phone number, an essay) is absent, so that nothing personal is taken for a kind.
 */
export function wordOf(value: unknown): string | undefined {
  const word = textOf(value)?.trim();
  return word !== undefined && WORD.test(word) && !/\d{7}/.test(word) ? word : undefined;
}
