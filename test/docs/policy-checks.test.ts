import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY_RULE_IDS, type PolicyRuleId } from '../../server/core/policy-finding.ts';
import { checkTemplate } from '../../server/policy/check-template.ts';
import { checkValues } from '../../server/policy/check-values.ts';
import type { PolicyCheck } from '../../server/policy/rule.ts';
import { POLICY_RULES, policyRule } from '../../server/policy/rules.ts';

const TEXT = readFileSync(new URL('../../docs/policy-checks.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, as cells without their backticks. */
function tableUnder(heading: string): string[][] {
  const section = TEXT.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, cells = '']) =>
    cells.split(' | ').map((cell) => cell.replaceAll(/^`|`$/g, '')),
  );
}

const languagesOf = (check: PolicyCheck): string => {
  if (check.kind === 'way-out') return 'pt, en, es';
  return 'lexicons' in check ? check.lexicons.map(({ language }) => language).join(', ') : 'any';
};

const found = (rule: PolicyRuleId, text: string): boolean =>
  checkTemplate({
    components: [{ type: 'BODY', text }],
    isPartial: false,
    category: policyRule(rule).categories?.[0] ?? 'UTILITY',
    language: 'en_US',
    topic: 'order_updates',
  }).some((finding) => finding.rule === rule);

describe('docs/policy-checks.md', () => {
  it('states every rule as the table of rules has it, in its order', () => {
    expect(tableUnder('The rules').map((row) => row.slice(0, 5))).toEqual(
      POLICY_RULES.map(({ id, severity, categories, check, ofValues }) => [
        id,
        severity,
        categories?.join(', ') ?? 'all',
        languagesOf(check),
        ofValues ? 'yes' : 'no',
      ]),
    );
  });

  it('has an example for every rule', () => {
    expect(tableUnder('Examples').map(([rule]) => rule)).toEqual(POLICY_RULE_IDS);
  });

  it.each(tableUnder('Examples'))('%s is found and not found where it says', (id, breaks, passes) => {
    const rule = POLICY_RULE_IDS.find((known) => known === id);
    if (rule === undefined || breaks === undefined || passes === undefined)
      throw new Error('a row too short');
    expect([breaks, found(rule, breaks)]).toEqual([breaks, true]);
    expect([passes, found(rule, passes)]).toEqual([passes, false]);
    expect([breaks, checkValues([breaks], 'en_US').includes(rule)]).toEqual([
      breaks,
      policyRule(rule).ofValues,
    ]);
  });

  it('names the field and the members of a waiver that the interface reads', () => {
    const [, body = ''] = /-d '(\{"rule".*\})'/.exec(TEXT) ?? [];
    expect(Object.keys(JSON.parse(body) as object)).toEqual(['rule', 'reason', 'by']);
  });
});
