import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_RULE_IDS } from '../../../server/core/policy-finding.ts';
import { checkValues } from '../../../server/policy/check-values.ts';

describe('checkValues', () => {
  it('names the rules that values break, in the language of the template or in any', () => {
    const values = ['Ana', 'cupom VOLTA10', 'https://bit.ly/abc', '111.444.777-35'];
    const found = ['sensitive-number', 'promotional-wording', 'shortened-link'];
    expect(checkValues(values, 'pt_BR')).toEqual(found);
    expect(checkValues(values, null)).toEqual(found);
    expect(checkValues(['cupom'], 'en_US')).toEqual([]);
  });

  it('reads each value by itself', () => {
    expect(checkValues(['digite a', 'senha'], 'pt_BR')).toEqual([]);
    expect(checkValues(['digite a senha'], 'pt_BR')).toEqual(['sensitive-request']);
    expect(checkValues(['frete', 'grátis'], 'pt_BR')).toEqual(['promotional-wording']);
    expect(checkValues(['sex', 'shop'], 'pt_BR')).toEqual([]);
  });

  it('lets pass what values usually are: names, also in capitals, numbers, sums, dates, addresses', () => {
    const usual = [
      'MARIA APARECIDA DOS SANTOS SILVA',
      'Ron Weber',
      '4111111111111111',
      'R$ 1.234,56',
      '20/05/2026 às 14h',
      'https://loja.example.com/p/1',
      'Rua das Flores, 12',
      '',
    ];
    expect(checkValues(usual, null)).toEqual([]);
  });

  it('never throws, and names known rules only, once each', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (values) => {
        const found = checkValues(values, null);
        expect(found.every((rule) => POLICY_RULE_IDS.includes(rule))).toBe(true);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
