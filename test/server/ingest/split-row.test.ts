import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRow, splitRow } from '../../../server/ingest/split-row.ts';

const split = (...lines: string[]) => {
  const row = emptyRow();
  for (const line of lines) splitRow(row, line, ';');
  return row;
};

describe('splitRow', () => {
  it('splits plain, empty and padded cells', () => {
    expect(split('a; b ;;c').cells).toEqual(['a', 'b', '', 'c']);
    expect(split('').cells).toEqual(['']);
    expect(split(';').cells).toEqual(['', '']);
  });

  it('keeps delimiters, quotes and line breaks inside quotes', () => {
    expect(split('"a;b"; "say ""hi""";c').cells).toEqual(['a;b', 'say "hi"', 'c']);
    expect(split('x;"one', 'two;', 'three";y').cells).toEqual(['x', 'one\ntwo;\nthree', 'y']);
    expect(split('""').cells).toEqual(['']);
  });

  it('takes a quote inside a cell as an ordinary character', () => {
    expect(split('5" pipe;a').cells).toEqual(['5" pipe', 'a']);
    expect(split('"a" b;c').cells).toEqual(['a b', 'c']);
  });

  it('says that a quoted cell is still open', () => {
    expect(split('a;"b')).toEqual({ cells: ['a'], open: 'b' });
  });

  it('reads back whatever was written by the rules of quoting', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', ',') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const written = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
        expect(split(...written.split('\n')).cells).toEqual(cells.map((text) => text.trim()));
      }),
    );
  });
});
