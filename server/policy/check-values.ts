import type { PolicyRuleId } from '../core/policy-finding.ts';
import { checkedText, type PlacedText } from './checked-text.ts';
import { findHits } from './find-hits.ts';
import { languagesOf } from './languages-of.ts';
import { POLICY_RULES } from './rules.ts';

/** A message has no more variables than this; what is beyond is not read. */
const MOST_VALUES = 100;

const OF_VALUES = POLICY_RULES.filter(({ ofValues }) => ofValues);

/**
 * The rules that values for a template's variables seem to break, in the order of the rules; whether they apply to the
 * template's category is for the reader to decide. Only this list may be kept, never a value. `language`: the
 * template's, null when it is not known. Linear in the values, never throws.
 */
export function checkValues(values: readonly string[], language: string | null): PolicyRuleId[] {
  const texts = values.slice(0, MOST_VALUES).map(placed);
  const languages = languagesOf(
    texts.flatMap(({ words }) => words),
    language,
  );
  return OF_VALUES.filter(({ check }) =>
    texts.some((text) => findHits(check, text, languages).length > 0),
  ).map(({ id }) => id);
}

/** A value stands in the body for all that matters here. */
function placed(value: string): PlacedText {
  return {
    place: { component: 'BODY', member: 'text', card: null, button: null },
    kind: null,
    ...checkedText(value),
  };
}
