import { expect, test } from 'vitest';
import { carriedBy } from '../../web/src/api/fragment.ts';
import { chooseLanguage } from '../../web/src/i18n/choose-language.ts';
import { nextAddress, signInAddress, templateAddress } from '../../web/src/routes.ts';
import { oneOf, someOf, text } from '../../web/src/shared/search-state.ts';

test('a token is taken from a fragment that carries one, a link that works once only where such links lead', () => {
  const token = (text: string) => ({ kind: 'token', token: text });
  expect(carriedBy('/now', '#token=clp_1_a-b')).toEqual(token('clp_1_a-b'));
  expect(carriedBy('/sign-in', '#x=1&token=clp_2')).toEqual(token('clp_2'));
  expect(['', '#', '#token=', '#data'].map((text) => carriedBy('/now', text))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  for (const path of ['/sign-in', '/welcome', '/join', '/reset'])
    expect(carriedBy(path, '#aB-3_x')).toEqual({ kind: 'link', token: 'aB-3_x' });
  expect(['', '#', '#a b', '#a/b'].map((text) => carriedBy('/join', text))).toEqual([null, null, null, null]);
});

test('the reader’s first language that there are texts in is used, by region if possible, else Portuguese', () => {
  expect(chooseLanguage(['es'])).toBe('es');
  expect(chooseLanguage(['', 'pt-PT', 'en'])).toBe('pt-BR');
  expect(chooseLanguage(['de', 'fr-CA', 'es-419'])).toBe('es');
  expect(chooseLanguage(['EN-gb'])).toBe('en');
  expect(chooseLanguage(['de'])).toBe('pt-BR');
  expect(chooseLanguage([])).toBe('pt-BR');
});

test('after signing in the reader goes on where he wanted to go, and never to another host', () => {
  expect(signInAddress('/now')).toBe('/sign-in');
  expect(signInAddress('/templates?open=a,b')).toBe('/sign-in?next=%2Ftemplates%3Fopen%3Da%2Cb');
  expect(nextAddress('/templates?open=a')).toBe('/templates?open=a');
  for (const foreign of [null, '', 'templates', '//example.com', '/\\example.com', 'https://example.com']) {
    expect(nextAddress(foreign)).toBe('/now');
  }
});

test('a key with slashes stays one part of the address', () => {
  expect(templateAddress('name:88/winter_sale/pt_BR')).toBe('/templates/name%3A88%2Fwinter_sale%2Fpt_BR');
});

test('parts of an address are read and written back, what is at rest is left out, and nonsense is at rest', () => {
  const panel = oneOf(['none', 'data'], 'none');
  expect([null, 'data', 'other'].map((given) => panel.read(given))).toEqual(['none', 'data', 'none']);
  expect([panel.write('data'), panel.write('none')]).toEqual(['data', null]);
  const open = someOf(['a', 'b', 'c']);
  expect([null, '', 'c,a,x'].map((given) => open.read(given))).toEqual([[], [], ['a', 'c']]);
  expect([open.write(['a', 'c']), open.write([])]).toEqual(['a,c', null]);
  expect([text.read(null), text.read(''), text.read('x'), text.write(null)]).toEqual([null, null, 'x', null]);
});
