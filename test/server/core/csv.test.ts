import { expect, test } from 'vitest';
import { csvOf } from '../../../server/core/csv.ts';

test('a file begins with its mark, numbers stand as they are, and what is empty stays empty', () => {
  expect(
    csvOf([
      ['a', 'b'],
      [1.5, null],
    ]),
  ).toBe('\uFEFFa,b\r\n1.5,\r\n');
  expect(csvOf([[-3]])).toBe('\uFEFF-3\r\n');
});

test('what needs quotes has them', () => {
  expect(csvOf([['a,b', 'say "hi"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""hi""","two\nlines"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is a text to every spreadsheet', (text) => {
  expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
});
