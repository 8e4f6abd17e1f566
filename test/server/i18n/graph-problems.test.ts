import { expect, test } from 'vitest';
import { CONFIG_KEYS } from '../../../server/config-keys.ts';
import { GRAPH_PROBLEM_KINDS, type GraphProblem } from '../../../server/core/graph-problem.ts';
import { createFormat } from '../../../server/i18n/format.ts';
import { GRAPH_PROBLEM_CATALOGUES } from '../../../server/i18n/graph-problem-catalogues.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';

const PROBLEM: GraphProblem = {
  kind: 'other',
  status: 400,
  code: 190,
  subcode: 463,
  traceId: 'AbCd',
  waitMs: 700_000,
  place: 'data[0].id',
};
const NOTHING: GraphProblem = {
  ...PROBLEM,
  status: null,
  code: null,
  subcode: null,
  traceId: null,
  waitMs: null,
  place: null,
};

test.each(LANGUAGES)('%s says of every problem what it is and names only settings that exist', (language) => {
  const format = createFormat({ language, zone: 'UTC', now: 0 });
  const settings = new Set<string>(Object.values(CONFIG_KEYS).map(({ env }) => env));
  for (const kind of GRAPH_PROBLEM_KINDS) {
    for (const problem of [PROBLEM, NOTHING]) {
      const text = GRAPH_PROBLEM_CATALOGUES[language][kind](format, { ...problem, kind });
      expect(text).toMatch(/^\p{Lu}.{30,}[.\w]$/u);
      expect(text).not.toMatch(/null|undefined|NaN/);
      for (const [name] of text.matchAll(/CULPRIT_\w+/g)) expect(settings).toContain(name);
    }
  }
});

test('codes of the platform, the wait and the place are named', () => {
  const format = createFormat({ language: 'en', zone: 'UTC', now: 0 });
  const words = GRAPH_PROBLEM_CATALOGUES.en;
  expect(words['token-expired'](format, PROBLEM)).toContain('(190/463, fbtrace_id AbCd)');
  expect(words.throttled(format, PROBLEM)).toContain('12 min');
  expect(words['changed-field'](format, PROBLEM)).toContain('data[0].id');
  expect(words.other(format, { ...NOTHING, status: 403 })).toContain('(HTTP 403)');
});
