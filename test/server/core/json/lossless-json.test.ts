import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLosslessJson } from '../../../../server/core/json/lossless-json.ts';
import { UnreadableBody } from '../../../../server/core/json/unreadable-body.ts';

function failureOf(text: string): string {
  try {
    parseLosslessJson(text);
  } catch (error) {
    if (error instanceof UnreadableBody) return error.message;
    throw error;
  }
  return 'no failure';
}

describe('parseLosslessJson', () => {
  it('keeps integers beyond 2^53 as the digits they came in', () => {
    expect(parseLosslessJson('{"id":9007199254740993,"next":-9007199254740993}')).toEqual({
      id: '9007199254740993',
      next: '-9007199254740993',
    });
    expect(parseLosslessJson('[ 90071992547409931,\n\t90071992547409932]')).toEqual([
      '90071992547409931',
      '90071992547409932',
    ]);
    expect(parseLosslessJson('90071992547409931')).toBe('90071992547409931');
  });

  it('keeps integers up to 2^53 - 1 and fractions as numbers', () => {
    expect(
      parseLosslessJson('[0,-1,9007199254740991,-9007199254740991,1000000000000000,0.25,1e3,2.5E-3]'),
    ).toEqual([0, -1, 9007199254740991, -9007199254740991, 1000000000000000, 0.25, 1000, 0.0025]);
  });

  it('keeps a number too large for a double as it came', () => {
    expect(parseLosslessJson('[1e400,-1.0000000000000000000000000001e400,1e21]')).toEqual([
      '1e400',
      '-1.0000000000000000000000000001e400',
      '1e21',
    ]);
  });

  it('leaves digits inside texts alone', () => {
    expect(parseLosslessJson('{"text":"call 5511988887777123456, now: 90071992547409931"}')).toEqual({
      text: 'call 5511988887777123456, now: 90071992547409931',
    });
  });

  it('replaces NUL and unpaired surrogates in texts and keys, and keeps paired ones', () => {
    const text = String.raw`{"a\u0000":"x\u0000y","b":["\ud83d\udc4e","\ud83d","\udc4e!"],"\ud800":1}`;
    expect(parseLosslessJson(text)).toEqual({
      'a\uFFFD': 'x\uFFFDy',
      b: ['👎', '\uFFFD', '\uFFFD!'],
      '\uFFFD': 1,
    });
  });

  it('keeps a key named __proto__ an ordinary key', () => {
    for (const text of ['{"__proto__":{"admin":"\\u0000"}}', '{"__proto__":{"admin":90071992547409931}}']) {
      const value = parseLosslessJson(text);
      expect(Object.keys(value as object)).toEqual(['__proto__']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });

  it('takes the last of a repeated key, whichever parser reads it', () => {
    expect(parseLosslessJson('{"a":1,"a":2}')).toEqual({ a: 2 });
    expect(parseLosslessJson('{"a":1,"a":2,"id":90071992547409931}')).toEqual({
      a: 2,
      id: '90071992547409931',
    });
  });

  it('names line and column of what is not JSON and quotes nothing of it', () => {
    expect(failureOf('{"a":1,\n "b" 2}')).toBe('not JSON: line 2, column 6');
    expect(failureOf('')).toBe('not JSON: line 1, column 1');
    expect(failureOf('{"name":"Ana')).toBe('not JSON: line 1, column 13');
    expect(failureOf('[90071992547409931\n,Ana]')).toBe('not JSON: line 2, column 2');
    expect(failureOf('{} {}')).toBe('not JSON: line 1, column 4');
  });

  it('refuses nesting that would exhaust the stack, with either parser', () => {
    const nested = (depth: number, core: string): string => '['.repeat(depth) + core + ']'.repeat(depth);
    expect(failureOf(nested(100, '1'))).toBe('no failure');
    expect(failureOf(nested(101, '1'))).toBe('JSON nested deeper than 100');
    expect(failureOf(nested(200_000, '1'))).toBe('JSON nested deeper than 100');
    expect(failureOf(nested(200_000, '90071992547409931'))).toBe('JSON nested deeper than 100');
  });

  it('agrees with the standard parser wherever that one loses nothing', () => {
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    );
    const value = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        number,
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')),
      ),
    })).tree;
    fc.assert(
      fc.property(value, (tree) => {
        const text = JSON.stringify(tree);
        expect(parseLosslessJson(text)).toEqual(JSON.parse(text));
        // The second member sends the same text through the exact parser.
        expect(parseLosslessJson(`[${text},90071992547409931]`)).toEqual([
          JSON.parse(text),
          '90071992547409931',
        ]);
      }),
    );
  });

  it('gives only texts a database accepts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.nat(0xffff)), (texts, units) => {
        const written = JSON.stringify([...texts, String.fromCharCode(...units)]);
        for (const text of parseLosslessJson(written) as string[]) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toContain('\0');
        }
      }),
    );
  });
});
