import type { PlacedText, PolicyHit } from './checked-text.ts';
import { findRequest } from './checks/find-request.ts';
import { findSensitiveNumber } from './checks/find-sensitive-number.ts';
import { findShortLink } from './checks/find-short-link.ts';
import { findShouting } from './checks/find-shouting.ts';
import { findVariableFaults } from './checks/find-variable-faults.ts';
import { findWording } from './checks/find-wording.ts';
import type { PolicyLanguage } from './lexicon.ts';
import type { PolicyCheck } from './rule.ts';

/** Where one text breaks a rule that looks at one text at a time; none for rules that need the whole template. */
export function findHits(
  check: PolicyCheck,
  text: PlacedText,
  languages: readonly PolicyLanguage[],
): PolicyHit[] {
  // An address is no sentence; only what it names can be wrong.
  const isAddress = text.place.member === 'url';
  switch (check.kind) {
    case 'phrases':
      return isAddress ? [] : findWording(text, { ...check, languages });
    case 'request':
      return isAddress ? [] : findRequest(text, { ...check, languages });
    case 'sensitive-number':
      return findSensitiveNumber(text);
    case 'short-link':
      return findShortLink(text);
    case 'shouting':
      return findShouting(text);
    case 'variables':
      return findVariableFaults(text, check.rule);
    case 'way-out':
    case 'topic':
      return [];
  }
}
