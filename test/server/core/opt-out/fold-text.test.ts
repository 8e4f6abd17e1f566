import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../server/core/opt-out/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['  PARAR!!! ', 'parar'],
    ['Não quero', 'nao quero'],
    ['NA\u0303O QUERO', 'nao quero'],
    ['p\u200Ba\u200Dr\uFEFFar\uFE0F', 'parar'],
    ['🛑 ｐａｒａｒ 🛑🏽', 'parar'],
    ["Don't / DON’T / don´t", 'dont dont dont'],
    ['OPT-OUT', 'opt out'],
    ['#voltar', 'voltar'],
    ['İPTAL', 'iptal'],
    ['STRASSE straße', 'strasse strasse'],
    ['रोको!', 'रोको'],
    ['СТОЙ', 'стои'],
    ['إلغاء؟', 'إلغاء'],
    ['👍', ''],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps the vowel signs of scripts that spell with them', () => {
    expect(foldText('बंद')).toBe('बंद');
    expect(foldText('หยุด')).toBe('หยุด');
  });

  it('is idempotent on any text, unpaired surrogates included', () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    const anyUnicode = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnicode), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 3000 },
    );
  });
});
