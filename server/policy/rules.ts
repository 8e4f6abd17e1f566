import type { PolicyRuleId } from '../core/policy-finding.ts';
import type { TextPlace } from '../core/template-texts.ts';
import { PROMOTION } from './lexicons/promotion.ts';
import { restrictedGoods } from './lexicons/restricted-goods.ts';
import { SENSITIVE_REQUESTS } from './lexicons/sensitive.ts';
import { THREATS } from './lexicons/threats.ts';
import type { PolicyRule } from './rule.ts';

const READ: readonly TextPlace['component'][] = ['HEADER', 'BODY', 'FOOTER', 'BUTTON', 'LIMITED_TIME_OFFER'];
const WRITTEN: readonly TextPlace['component'][] = ['HEADER', 'BODY', 'FOOTER', 'LIMITED_TIME_OFFER'];

const VARIABLES = 'Message template guidelines: variable parameters';
const SENSITIVE = 'WhatsApp Business Messaging Policy: sensitive identifiers';

/** Variables are filled in by the sender, so these look at the template alone. */
const variableRule = (
  id: Extract<PolicyRuleId, `variable-${string}` | 'unbalanced-braces' | 'adjacent-variables'>,
): PolicyRule => ({
  id,
  severity: 'medium',
  reference: VARIABLES,
  categories: null,
  components: READ,
  check: { kind: 'variables', rule: id },
  ofValues: false,
});

const goodsRule = (id: Extract<PolicyRuleId, `restricted-${string}`>, section: string): PolicyRule => ({
  id,
  severity: 'advisory',
  reference: `WhatsApp Commerce Policy: ${section}`,
  categories: null,
  components: READ,
  check: { kind: 'phrases', lexicons: restrictedGoods(id), negatable: true },
  ofValues: true,
});

/** Every check, one entry each: a new one needs its id in core, an entry here and its words in the catalogues. */
export const POLICY_RULES: readonly PolicyRule[] = [
  {
    id: 'no-way-out',
    severity: 'high',
    reference: 'WhatsApp Business Messaging Policy: opt-out',
    categories: ['MARKETING'],
    components: READ,
    check: { kind: 'way-out' },
    ofValues: false,
  },
  {
    id: 'sensitive-request',
    severity: 'high',
    reference: SENSITIVE,
    categories: null,
    components: READ,
    check: { kind: 'request', lexicons: SENSITIVE_REQUESTS },
    ofValues: true,
  },
  {
    id: 'sensitive-number',
    severity: 'high',
    reference: SENSITIVE,
    categories: null,
    components: READ,
    check: { kind: 'sensitive-number' },
    ofValues: true,
  },
  {
    id: 'threat',
    severity: 'high',
    reference: 'Message template guidelines: abusive or threatening content',
    categories: null,
    components: READ,
    check: { kind: 'phrases', lexicons: THREATS, negatable: true },
    ofValues: true,
  },
  {
    id: 'promotional-wording',
    severity: 'medium',
    reference: 'Template categorization: utility',
    categories: ['UTILITY'],
    components: READ,
    // "Don't miss our offers" is an offer all the same.
    check: { kind: 'phrases', lexicons: PROMOTION, negatable: false },
    ofValues: true,
  },
  {
    id: 'shortened-link',
    severity: 'medium',
    reference: 'Message template guidelines: shortened links',
    categories: null,
    components: READ,
    check: { kind: 'short-link' },
    ofValues: true,
  },
  variableRule('unbalanced-braces'),
  variableRule('variable-name'),
  variableRule('variable-gap'),
  variableRule('adjacent-variables'),
  variableRule('variable-at-edge'),
  {
    id: 'shouting',
    severity: 'advisory',
    reference: 'Message template guidelines: formatting',
    categories: null,
    components: WRITTEN,
    check: { kind: 'shouting' },
    // Many systems write names in capitals.
    ofValues: false,
  },
  {
    id: 'off-topic',
    severity: 'advisory',
    reference: 'WhatsApp Business Messaging Policy: opt-in',
    categories: null,
    components: READ,
    check: { kind: 'topic' },
    ofValues: false,
  },
  goodsRule('restricted-alcohol', 'alcohol'),
  goodsRule('restricted-tobacco', 'tobacco products and related paraphernalia'),
  goodsRule('restricted-drugs', 'illegal, prescription or recreational drugs'),
  goodsRule('restricted-medical', 'medical and healthcare products'),
  goodsRule('restricted-weapons', 'weapons, ammunition or explosives'),
  goodsRule('restricted-gambling', 'real-money gambling services'),
  goodsRule('restricted-adult', 'adult products or services'),
  goodsRule('restricted-currency', 'real, virtual or fake currency'),
];

const BY_ID = new Map(POLICY_RULES.map((rule) => [rule.id, rule]));

/** The rule behind an id. */
export function policyRule(id: PolicyRuleId): PolicyRule {
  const rule = BY_ID.get(id);
  if (!rule) throw new RangeError('a rule without an entry in the table');
  return rule;
}
