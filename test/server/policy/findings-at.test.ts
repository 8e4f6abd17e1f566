import { describe, expect, it } from 'vitest';
import type { RegistryFact } from '../../../server/core/registry-fact.ts';
import type { PolicyFacts, PolicyWaiver } from '../../../server/core/policy-finding.ts';
import { foldTemplateHistories } from '../../../server/core/template-history.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { findingsAt } from '../../../server/policy/findings-at.ts';
import { spanText } from '../../../server/policy/span-text.ts';

const START = 400 * DAY_MS;
const template = { id: '9001', name: 'pedido', language: 'pt_BR' };
const stated = (
  day: number,
  members: { category?: string; text?: string; partial?: boolean },
): RegistryFact => {
  const { text, ...rest } = members;
  const at = START + day * DAY_MS;
  const components = text === undefined ? {} : { components: [{ type: 'BODY', text }] };
  return {
    at,
    order: JSON.stringify(members),
    event: { type: 'template', at, template, ...rest, ...components },
  };
};
const waiver = (day: number, part: Partial<PolicyWaiver> = {}): PolicyWaiver => ({
  at: START + day * DAY_MS,
  rule: 'promotional-wording',
  waived: true,
  reason: 'fine',
  by: 'Rita',
  ...part,
});
const facts = (part: Partial<PolicyFacts>): PolicyFacts => ({ waivers: [], values: [], ...part });

function found(stories: RegistryFact[], day: number, known: PolicyFacts | null = null): [string, boolean][] {
  const history = foldTemplateHistories(stories).histories.get('id:9001') ?? null;
  return findingsAt({ history, facts: known }, START + day * DAY_MS).map((finding) => [
    finding.rule,
    finding.waiver !== null,
  ]);
}

describe('findingsAt', () => {
  const utility = stated(0, { category: 'UTILITY', text: 'Seu pedido saiu. Temos um cupom.' });

  it('judges the text and the category of the instant', () => {
    const story = [utility, stated(5, { text: 'Seu pedido saiu.' }), stated(9, { category: 'MARKETING' })];
    expect(found(story, 1)).toEqual([['promotional-wording', false]]);
    expect(found(story, 6)).toEqual([]);
    expect(found(story, 9)).toEqual([['no-way-out', false]]);
  });

  it('does not miss a way out in what is known from notices only', () => {
    const notice = stated(0, { category: 'MARKETING', text: 'Chegou o inverno.', partial: true });
    expect(found([notice], 1)).toEqual([]);
    expect(found([notice, stated(2, { text: 'Chegou o inverno.' })], 3)).toEqual([['no-way-out', false]]);
  });

  it('waives a rule from the waiver on, for that text, until it is taken back', () => {
    const known = facts({ waivers: [waiver(2), waiver(6, { waived: false })] });
    expect([1, 2, 5, 6].map((day) => found([utility], day, known)[0]?.[1])).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const edited = [utility, stated(4, { text: 'Seu pedido saiu hoje. Temos um cupom.' })];
    expect([3, 4].map((day) => found(edited, day, known)[0]?.[1])).toEqual([true, false]);
    expect(found(edited, 5, facts({ waivers: [waiver(5)] }))[0]?.[1]).toBe(true);
    expect(found([utility], 3, facts({ waivers: [waiver(2, { rule: 'threat' })] }))[0]?.[1]).toBe(false);
  });

  it('counts values of the last seven days, where the rule is for the category', () => {
    const seen = (day: number, rule: string) => ({ rule, at: START + day * DAY_MS });
    const plain = stated(0, { category: 'UTILITY', text: 'Seu pedido saiu.' });
    const known = facts({
      values: [seen(2, 'promotional-wording'), seen(3, 'promotional-wording'), seen(3, 'no-such-rule')],
    });
    expect([1, 2, 3, 10, 11].map((day) => found([plain], day, known).length)).toEqual([0, 1, 1, 1, 0]);
    expect(found([stated(0, { category: 'AUTHENTICATION' })], 3, known)).toEqual([]);
    expect(found([], 3, facts({ values: [seen(3, 'shortened-link')] }))).toEqual([['shortened-link', false]]);
  });
});

describe('spanText', () => {
  it('gives the words of the version that the finding is about, and null when they are gone', () => {
    const history = foldTemplateHistories([
      stated(0, { text: 'Temos um cupom.' }),
      stated(5, { text: 'x' }),
    ]).histories.get('id:9001');
    if (history === undefined) throw new Error('no history');
    const span = { component: 'BODY', member: 'text', card: null, button: null, from: 9, to: 14 } as const;
    expect(spanText(history, span, START + DAY_MS)).toBe('cupom');
    expect(spanText(history, { ...span, component: 'FOOTER' }, START + DAY_MS)).toBeNull();
  });
});
