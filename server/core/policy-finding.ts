import type { TextPlace } from './template-texts.ts';
import type { EpochMs } from './time.ts';

/** Every check of template text, in the order in which findings are listed. A new one is a new member here, in the table
 *  of rules and in the catalogues. */
export const POLICY_RULE_IDS = [
  'no-way-out',
  'sensitive-request',
  'sensitive-number',
  'threat',
  'promotional-wording',
  'shortened-link',
  'unbalanced-braces',
  'variable-name',
  'variable-gap',
  'adjacent-variables',
  'variable-at-edge',
  'shouting',
  'off-topic',
  'restricted-alcohol',
  'restricted-tobacco',
  'restricted-drugs',
  'restricted-medical',
  'restricted-weapons',
  'restricted-gambling',
  'restricted-adult',
  'restricted-currency',
] as const;
export type PolicyRuleId = (typeof POLICY_RULE_IDS)[number];

/** How clearly the platform's rule is broken. `advisory`: worth a look, a machine cannot tell. */
export const POLICY_SEVERITIES = ['high', 'medium', 'advisory'] as const;
export type PolicySeverity = (typeof POLICY_SEVERITIES)[number];

/** A stretch of one text of a template: UTF-16 offsets, `to` one past its end, as `slice` takes them. */
export type PolicySpan = TextPlace & { from: number; to: number };

/**
 * One rule that a template seems to break. Evidence beside a template that people leave, never proof.
 * `source`: the template's own text, or values that a sender registered for its variables.
 */
export type PolicyFinding = {
  rule: PolicyRuleId;
  severity: PolicySeverity;
  source: 'template' | 'values';
  /** ISO 639-1 of the words that matched; null for rules that hold in every language. */
  language: string | null;
  /** Where to look; null for what is missing altogether, and for values, which are not kept. */
  span: PolicySpan | null;
};

/** What a person said about one rule of one template; the latest word counts. */
export type PolicyWaiver = { at: EpochMs; rule: string; waived: boolean; reason: string; by: string };

/** What the event log keeps about one template beside its text: waivers, and the days (start in UTC) on which values that
 *  senders registered broke a rule. Both in the order of their instants. */
export type PolicyFacts = { waivers: PolicyWaiver[]; values: { rule: string; at: EpochMs }[] };

/** A finding and, where somebody has accepted it, who, when and why. */
export type JudgedFinding = PolicyFinding & { waiver: { at: EpochMs; by: string; reason: string } | null };

/** True for the id of a rule. */
export function isPolicyRule(id: string): id is PolicyRuleId {
  return POLICY_RULE_IDS.some((rule) => rule === id);
}
