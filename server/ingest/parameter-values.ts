/** A message has no more variables than this; what is beyond is not read. */
const MOST_VALUES = 100;
/** The platform's longest parameter is a body's text. */
const LONGEST_VALUE = 1_024;

/**
 * The texts in what a sender registers for a template's variables: a list, an object of named values, or the platform's
 * own `components` with `parameters`. Null for anything else. Media and other parameters without words are left out.
 */
export function parameterValues(given: unknown): string[] | null {
  if (typeof given !== 'object' || given === null) return null;
  const texts = textsOf(given, 0);
  return texts.slice(0, MOST_VALUES).map((text) => text.slice(0, LONGEST_VALUE));
}

/** Lists lie in `parameters`, `components` and `cards`, never deeper than in the cards of a carousel. */
const DEEPEST = 8;

function textsOf(given: unknown, depth: number): string[] {
  if (typeof given === 'string') return [given];
  if (typeof given === 'number') return [String(given)];
  if (typeof given !== 'object' || given === null || depth > DEEPEST) return [];
  if (Array.isArray(given)) return given.slice(0, MOST_VALUES).flatMap((entry) => textsOf(entry, depth + 1));
  // A sum or a date: the platform shows the words given beside it.
  if ('fallback_value' in given) return textsOf(given.fallback_value, depth + 1);
  const members = Object.entries(given).slice(0, MOST_VALUES);
  // A parameter of the platform has a type, which is no value: {"type":"text","text":"Ana"}.
  const isTyped = 'type' in given;
  return members.flatMap(([name, member]) =>
    isTyped && !VALUE_MEMBERS.has(name) ? [] : textsOf(member, depth + 1),
  );
}

const VALUE_MEMBERS = new Set([
  'text',
  'payload',
  'coupon_code',
  'currency',
  'date_time',
  'parameters',
  'cards',
  'components',
]);
