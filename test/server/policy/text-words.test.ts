import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../server/core/opt-out/fold-text.ts';
import { textWords } from '../../../server/policy/text-words.ts';

const written = (text: string): [string, string][] =>
  textWords(text).map(({ text: word, from, to }) => [word, text.slice(from, to)]);

describe('textWords', () => {
  it('folds each word and keeps the place it was written in', () => {
    expect(written('Olá, PROMOÇÃO! d\u2019água\u200D 50%')).toEqual([
      ['ola', 'Olá'],
      ['promocao', 'PROMOÇÃO'],
      ['dagua', 'd\u2019água\u200D'],
      ['50', '50'],
    ]);
    expect(written('cafe\u0301 ½kg 𝗣𝗿𝗼𝗺𝗼 №5')).toEqual([
      ['cafe', 'cafe\u0301'],
      ['1', '½'],
      ['2', '½'],
      ['kg', 'kg'],
      ['promo', '𝗣𝗿𝗼𝗺𝗼'],
      ['no5', '№5'],
    ]);
  });

  it('counts sentences and clauses', () => {
    expect(
      textWords('Não, obrigado (hoje). Amanhã?\nSim').map(({ text, sentence, clause }) => [
        text,
        sentence,
        clause,
      ]),
    ).toEqual([
      ['nao', 0, 0],
      ['obrigado', 0, 1],
      ['hoje', 0, 2],
      ['amanha', 1, 4],
      ['sim', 3, 6],
    ]);
  });

  it('finds the letters that folding the whole text finds, in places that do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = textWords(text);
        const joined = words.map((word) => word.text).join('');
        expect(joined.normalize('NFC')).toBe(foldText(text).replaceAll(' ', '').normalize('NFC'));
        for (const [index, { from, to }] of words.entries()) {
          const next = words[index + 1];
          expect(from < to && to <= text.length).toBe(true);
          expect(next === undefined || next.from >= to || (next.from === from && next.to === to)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
