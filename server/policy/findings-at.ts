import type { JudgedFinding, PolicyFacts, PolicyFinding, PolicyWaiver } from '../core/policy-finding.ts';
import { isPolicyRule, POLICY_RULE_IDS } from '../core/policy-finding.ts';
import { valueAt, type TemplateHistory } from '../core/template.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { checkOnce } from './check-once.ts';
import { appliesTo } from './check-template.ts';
import { contentAt } from './content-at.ts';
import { policyRule } from './rules.ts';

/** Values of older sends say nothing about what people get now. */
const VALUE_DAYS = 7;

/**
 * What a template seems to break at an instant: its text as it stood then, and the values of the last seven days. In the
 * order of the rules. A waiver holds until it is taken back or the text is changed: it was given for that text.
 */
export function findingsAt({ history, facts }: Known, at: EpochMs): JudgedFinding[] {
  const waivers = waiversAt({ history, facts }, at);
  const ofText = history === null ? [] : textFindings(history, at);
  return [...ofText, ...valueFindings({ history, facts }, at)]
    .sort((left, right) => POLICY_RULE_IDS.indexOf(left.rule) - POLICY_RULE_IDS.indexOf(right.rule))
    .map((finding) => {
      const waiver = waivers.get(finding.rule);
      return {
        ...finding,
        waiver: waiver ? { at: waiver.at, by: waiver.by, reason: waiver.reason } : null,
      };
    });
}

/** `history`: null for a template that messages name and nobody described; `facts`: null where nothing is kept. */
type Known = { history: TemplateHistory | null; facts: PolicyFacts | null };

function textFindings(history: TemplateHistory, at: EpochMs): readonly PolicyFinding[] {
  const { categories, topics, language } = history;
  const content = contentAt(history, at);
  if (content === null) return [];
  return checkOnce({
    components: content.value,
    isPartial: content.isPartial === true,
    category: valueAt(categories, at),
    language,
    topic: valueAt(topics, at),
  });
}

function valueFindings({ history, facts }: Known, at: EpochMs): PolicyFinding[] {
  const category = valueAt(history?.categories ?? [], at);
  const recent = facts?.values.filter((value) => value.at <= at && value.at > at - (VALUE_DAYS + 1) * DAY_MS);
  return [...new Set(recent?.map(({ rule }) => rule))].flatMap((id) => {
    if (!isPolicyRule(id)) return [];
    const rule = policyRule(id);
    if (!appliesTo(rule, category)) return [];
    return [{ rule: id, severity: rule.severity, source: 'values', language: null, span: null } as const];
  });
}

/** The waivers in force, by rule. */
function waiversAt({ history, facts }: Known, at: EpochMs): Map<string, PolicyWaiver> {
  const edited = history?.changes.findLast((change) => change.kind === 'edited' && change.at <= at)?.at;
  const inForce = new Map<string, PolicyWaiver>();
  for (const waiver of facts?.waivers ?? []) {
    if (waiver.at > at) break;
    if (waiver.waived && (edited === undefined || waiver.at >= edited)) inForce.set(waiver.rule, waiver);
    else inForce.delete(waiver.rule);
  }
  return inForce;
}
