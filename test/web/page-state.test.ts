import { describe, expect, test } from 'vitest';
import type { VerdictAnswer } from '../../server/http/verdict-answer.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { PAGE_CATALOGUES } from '../../server/i18n/page-catalogues.ts';
import { chooseLanguage } from '../../web/src/choose-language.ts';
import { fetchVerdict, type Fetched } from '../../web/src/fetch-verdict.ts';
import { fragmentToken } from '../../web/src/fragment-token.ts';
import { createKeeper } from '../../web/src/keep.ts';
import { afterAnswer, withToken, type PageState } from '../../web/src/page-state.ts';
import { renderControls, renderTokenForm } from '../../web/src/render-controls.ts';
import { renderNotice } from '../../web/src/render-notice.ts';

const ANSWER: VerdictAnswer = {
  asOf: '2026-05-20T12:00:00.000Z',
  computedAt: '2026-05-20T12:00:05.000Z',
  version: 1,
  zone: 'America/Sao_Paulo',
  verdict: { outcome: 'normal' } as VerdictAnswer['verdict'],
};

/** A server that answers so, and remembers what it was asked. */
function server(status: number, body: unknown) {
  const asked: Request[] = [];
  const fetch = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    asked.push(new Request(new URL(String(address), 'http://culprit.test/'), init));
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { fetch, asked, ask: (token: string) => fetchVerdict(token, { fetch, address: 'v1/verdict' }) };
}

describe('asking for the verdict', () => {
  test('the token goes into the header and nowhere else', async () => {
    const { ask, asked } = server(200, ANSWER);
    expect(await ask('clp_1_x')).toEqual({ kind: 'verdict', answer: ANSWER });
    expect(asked.map(({ url }) => url)).toEqual(['http://culprit.test/v1/verdict']);
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer clp_1_x');
  });

  test('every kind of answer is told from the others', async () => {
    const error = (code: string) => ({ error: { code, message: '' } });
    const cases: [number, unknown, Fetched['kind']][] = [
      [401, error('unauthorized'), 'refused'],
      [403, error('forbidden'), 'lacks-scope'],
      [404, error('not-found'), 'no-verdict'],
      [404, '<h1>Not Found</h1>', 'trouble'],
      [500, error('internal'), 'trouble'],
      [503, error('unavailable'), 'trouble'],
      [200, '<h1>Sign in to the network</h1>', 'trouble'],
      [200, {}, 'trouble'],
      [200, 'null', 'trouble'],
    ];
    for (const [status, body, kind] of cases) {
      expect([status, body, (await server(status, body).ask('clp_1_x')).kind]).toEqual([status, body, kind]);
    }
  });

  test('a server that cannot be reached is offline', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchVerdict('clp_1_x', { fetch, address: 'v1/verdict' })).toEqual({ kind: 'offline' });
  });

  test('what cannot stand in a header is refused without asking', async () => {
    const { ask, asked } = server(200, ANSWER);
    for (const token of ['clp 1', 'clp_…', 'a\nb', ''])
      expect([token, await ask(token)]).toEqual([token, { kind: 'refused' }]);
    expect(asked).toEqual([]);
  });
});

describe('the state of the page', () => {
  const shown: PageState = afterAnswer(withToken('t'), { kind: 'verdict', answer: ANSWER });

  test('a refused token is forgotten together with what it showed', () => {
    for (const kind of ['refused', 'lacks-scope'] as const)
      expect(afterAnswer(shown, { kind })).toEqual({ token: null, answer: null, last: kind });
  });

  test('a trouble leaves the last verdict standing and says so until the next one', () => {
    for (const kind of ['offline', 'trouble'] as const) {
      const troubled = afterAnswer(shown, { kind });
      expect(troubled).toEqual({ token: 't', answer: ANSWER, last: kind });
      const words = PAGE_CATALOGUES.en;
      expect(renderNotice(troubled, words)).toBe(`${words.state[kind]} ${words.stillShown}`);
      expect(renderNotice(afterAnswer(withToken('t'), { kind }), words)).toBe(words.state[kind]);
      expect(renderNotice(afterAnswer(troubled, { kind: 'verdict', answer: ANSWER }), words)).toBe('');
    }
  });

  test('each state has its own words in each language, and none when the verdict or the form speaks', () => {
    for (const language of LANGUAGES) {
      const words = PAGE_CATALOGUES[language];
      const states = [
        withToken('t'),
        ...(['refused', 'lacks-scope', 'no-verdict', 'offline', 'trouble'] as const).map((kind) =>
          afterAnswer(withToken('t'), { kind }),
        ),
      ];
      const notices = states.map((state) => renderNotice(state, words));
      expect(notices.every((notice) => notice.length > 10)).toBe(true);
      expect(new Set(notices).size).toBe(states.length);
      expect([renderNotice(withToken(null), words), renderNotice(shown, words)]).toEqual(['', '']);
    }
  });
});

describe('the controls', () => {
  test('the language in use is chosen, and a token can be forgotten only when there is one', () => {
    const { markup } = renderControls('es', { hasToken: false });
    expect(markup.match(/<option[^>]*>/g)?.filter((option) => option.includes(' selected'))).toHaveLength(1);
    expect(markup).toMatch(/<option value="es" lang="es"\s+selected/);
    expect(markup).not.toContain('id="forget"');
    expect(renderControls('es', { hasToken: true }).markup).toContain('Olvidar el token');
  });

  test('the field has a label and a description and no name under which a form could send it', () => {
    const { markup } = renderTokenForm('pt-BR');
    expect(markup).toContain('<label for="token">Token de API com a permissão “read”</label>');
    expect(markup).toContain('aria-describedby="token-hint"');
    expect(markup.match(/<input[^>]*>/g)).toHaveLength(1);
    expect(markup).not.toMatch(/<input[^>]*\sname=/);
  });
});

test('a token is taken from a fragment that carries one', () => {
  const cases = { '#token=clp_1_a-b': 'clp_1_a-b', '#x=1&token=clp_2': 'clp_2', '#token=': null };
  expect(Object.keys(cases).map(fragmentToken)).toEqual(Object.values(cases));
  expect(['', '#', '#data'].map(fragmentToken)).toEqual([null, null, null]);
});

test('the reader’s first language that there are texts in is used, by region if possible, else English', () => {
  expect(chooseLanguage(['es'])).toBe('es');
  expect(chooseLanguage(['', 'pt-PT', 'en'])).toBe('pt-BR');
  expect(chooseLanguage(['de', 'fr-CA', 'es-419'])).toBe('es');
  expect(chooseLanguage(['PT-br'])).toBe('pt-BR');
  expect(chooseLanguage(['de'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('a browser that allows no storage still keeps texts as long as the page stands', () => {
  const keeper = createKeeper(() => {
    throw new Error('access is denied');
  });
  expect(keeper.read('token')).toBeNull();
  keeper.write('token', 'clp_1');
  expect(keeper.read('token')).toBe('clp_1');
  keeper.write('token', null);
  expect(keeper.read('token')).toBeNull();
});
