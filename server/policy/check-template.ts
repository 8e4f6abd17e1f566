import { recogniseReply } from '../core/opt-out/recognise-reply.ts';
import { resolveAmbiguous } from '../core/opt-out/resolve-ambiguous.ts';
import { saysHowToStop } from '../core/opt-out/says-how-to-stop.ts';
import { POLICY_RULE_IDS, type PolicyFinding } from '../core/policy-finding.ts';
import { templateTexts } from '../core/template-texts.ts';
import { checkedText, type PlacedText, type PolicyHit } from './checked-text.ts';
import { findHits } from './find-hits.ts';
import { findOtherSubject } from './checks/find-other-subject.ts';
import { languagesOf } from './languages-of.ts';
import type { PolicyLanguage } from './lexicon.ts';
import type { PolicyRule } from './rule.ts';
import { POLICY_RULES } from './rules.ts';

/** A template as it stands at one instant. `isPartial`: quick replies may be missing from the components. */
export type CheckedTemplate = {
  components: readonly unknown[];
  isPartial: boolean;
  /** In capitals; null while it is not known, then rules for one category stay silent. */
  category: string | null;
  /** As the platform writes it, e.g. `pt_BR`. */
  language: string | null;
  topic: string | null;
};

/** So many places of one rule are enough to find and mend it. */
const MOST_OF_A_RULE = 5;

/**
 * What a template's own text seems to break, in the order of the rules, then of the text. Deterministic, offline, never
 * throws, linear in the text. Source: docs/policy-checks.md
 */
export function checkTemplate(template: CheckedTemplate): PolicyFinding[] {
  const texts = templateTexts(template.components).map(({ place, kind, text }) => ({
    place,
    kind,
    ...checkedText(text),
  }));
  const languages = languagesOf(
    texts.flatMap(({ words }) => words),
    template.language,
  );
  return POLICY_RULES.filter((rule) => appliesTo(rule, template.category))
    .flatMap((rule) => findingsOf(rule, { template, texts, languages }).slice(0, MOST_OF_A_RULE))
    .sort((left, right) => POLICY_RULE_IDS.indexOf(left.rule) - POLICY_RULE_IDS.indexOf(right.rule));
}

/** Whether a rule is for templates of a category. */
export function appliesTo({ categories }: PolicyRule, category: string | null): boolean {
  return categories === null || (category !== null && categories.includes(category));
}

type Read = {
  template: CheckedTemplate;
  texts: readonly PlacedText[];
  languages: readonly PolicyLanguage[];
};

function findingsOf(rule: PolicyRule, { template, texts, languages }: Read): PolicyFinding[] {
  const own = texts.filter(({ place }) => rule.components.includes(place.component));
  switch (rule.check.kind) {
    case 'way-out':
      // Without texts nothing is known, and in a language we do not read there may be words we do not know.
      if (texts.length === 0 || template.isPartial || languages.length === 0) return [];
      if (saysHowToStop(template.components) || texts.some((text) => stopsMarketing(text, template)))
        return [];
      return [{ rule: rule.id, severity: rule.severity, source: 'template', language: null, span: null }];
    case 'topic': {
      const found = findOtherSubject(own, template.topic);
      return found === null ? [] : [findingAt(rule, found.text, found.hit)];
    }
    default:
      return own.flatMap((text) =>
        findHits(rule.check, text, languages).map((hit) => findingAt(rule, text, hit)),
      );
  }
}

/** A quick reply such as "Sair", which stops marketing only in reply to marketing. */
function stopsMarketing({ kind, text }: PlacedText, { category }: CheckedTemplate): boolean {
  if (kind !== 'QUICK_REPLY' || resolveAmbiguous(category) !== 'opt-out') return false;
  return recogniseReply({ button: { text } })?.action === 'ambiguous';
}

function findingAt(
  rule: PolicyRule,
  { place }: PlacedText,
  { from, to, language }: PolicyHit,
): PolicyFinding {
  const { id, severity } = rule;
  return { rule: id, severity, source: 'template', language, span: { ...place, from, to } };
}
