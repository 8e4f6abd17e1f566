import type { PolicyRuleId, PolicySeverity } from '../core/policy-finding.ts';
import type { TextPlace } from '../core/template-texts.ts';
import type { VariableRule } from './checks/find-variable-faults.ts';
import type { Lexicon, RequestLexicon } from './lexicon.ts';

/** How a rule is checked; each kind is one file under `checks`. */
export type PolicyCheck =
  /** Any of these words. `negatable`: not where the same clause says no before them. */
  | { kind: 'phrases'; lexicons: readonly Lexicon[]; negatable: boolean }
  /** A verb that asks for something and, in the same sentence, what must not be asked for. */
  | { kind: 'request'; lexicons: readonly RequestLexicon[] }
  | { kind: 'sensitive-number' }
  | { kind: 'short-link' }
  | { kind: 'shouting' }
  | { kind: 'variables'; rule: VariableRule }
  /** No way to stop anywhere in the template. */
  | { kind: 'way-out' }
  /** Words of another subject than the one the template is mapped to, and none of its own. */
  | { kind: 'topic' };

/** One check as data. */
export type PolicyRule = {
  id: PolicyRuleId;
  severity: PolicySeverity;
  /** Name of the platform's document and section; addresses change, names are what one searches for. */
  reference: string;
  /** Categories it applies to, in capitals; null for all. */
  categories: readonly string[] | null;
  /** Components it reads. */
  components: readonly TextPlace['component'][];
  check: PolicyCheck;
  /** Whether values that senders register for variables are checked as well. */
  ofValues: boolean;
};
