import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCallbackData } from '../../../../server/ingest/meta/callback-data.ts';
import { compileCallbackPattern } from '../../../../server/ingest/meta/callback-pattern.ts';

function parse(data: unknown, ...patterns: string[]): unknown {
  return parseCallbackData({ data, patterns: patterns.map(compileCallbackPattern), waba: '200' });
}

describe('parseCallbackData', () => {
  it('reads name, language, topic and campaign in any order', () => {
    const expected = {
      template: { waba: '200', name: 'winter_sale', language: 'pt_BR' },
      topic: 'offers',
      campaign: '88',
    };
    expect(parse('v1|tpl=winter_sale|lang=pt_BR|topic=offers|cmp=88')).toEqual(expected);
    expect(parse('v1|cmp=88|topic=offers|lang=pt-BR|tpl=winter_sale')).toEqual(expected);
  });

  it('reads an id in place of a name', () => {
    expect(parse('v1|id=9001')).toEqual({ template: { id: '9001', waba: '200' } });
  });

  it('decodes separators inside values, once', () => {
    expect(parse('v1|topic=a%7cb%3Dc|cmp=100%25 %257C')).toEqual({ topic: 'a|b=c', campaign: '100% %7C' });
  });

  it('gives nothing for data that says nothing', () => {
    for (const data of ['', 'v1', 'v1|', 'v1||=x|tpl|lang=pt_BR', 'v2|id=1', 'order-7', '%', 7, null, {}]) {
      expect(parse(data)).toBeUndefined();
    }
  });

  it('uses the first of the own patterns that fits', () => {
    const patterns = [String.raw`^c(?<cmp>\d+)$`, String.raw`^(?<id>\d+):(?<topic>.+)$`, '(?<cmp>.*)'];
    expect(parse('c5', ...patterns)).toEqual({ campaign: '5' });
    expect(parse('9001:offers', ...patterns)).toEqual({
      template: { id: '9001', waba: '200' },
      topic: 'offers',
    });
    expect(parse('anything', ...patterns)).toEqual({ campaign: 'anything' });
  });

  it('leaves out groups that took no part', () => {
    expect(parse('9001', String.raw`^(?<id>\d+)(?:/(?<topic>.+))?$`)).toEqual({
      template: { id: '9001', waba: '200' },
    });
  });

  it('reads no more than 512 characters', () => {
    expect(parse(`v1|cmp=${'x'.repeat(600)}`)).toEqual({ campaign: 'x'.repeat(505) });
    expect(parse('y'.repeat(600), '^(?<cmp>y+)$')).toEqual({ campaign: 'y'.repeat(512) });
  });

  it('never fails, whatever a sender put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parse(text, '(?<tpl>.*)/(?<lang>.*)')).not.toThrow();
        expect(() => parse(`v1|${text}`)).not.toThrow();
      }),
    );
  });
});

describe('compileCallbackPattern', () => {
  it('refuses what is no regular expression or names nothing', () => {
    expect(() => compileCallbackPattern('(?<tpl>')).toThrow('no regular expression');
    expect(() => compileCallbackPattern('(?<name>x)')).toThrow('names none of the groups');
    expect(() => compileCallbackPattern(String.raw`\(?<tpl>x`)).toThrow('names none of the groups');
  });

  it('refuses repeated groups, which could run for ever, and allows optional ones', () => {
    for (const source of ['(?<tpl>(a+)+)$', '((?<tpl>a)|b)*', '(?<tpl>x){2,}', '(?:(?<tpl>a+))+?']) {
      expect(() => compileCallbackPattern(source)).toThrow('repeats a group');
    }
    expect(
      compileCallbackPattern(String.raw`(?<tpl>[)+]+)\)+(?:/(?<lang>x))?`).exec('))))/x'),
    ).not.toBeNull();
  });
});
