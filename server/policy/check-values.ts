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
  // One text with a line for each: words of two values are never taken together.
  const text: PlacedText = {
    place: { component: 'BODY', member: 'text', card: null, button: null },
    kind: null,
    ...checkedText(values.slice(0, MOST_VALUES).join('\n')),
  };
  const languages = languagesOf(text.words, language);
  return OF_VALUES.filter(({ check }) => findHits(check, text, languages).length > 0).map(({ id }) => id);
}
