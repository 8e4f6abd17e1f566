import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { readWordedVerdict } from '../../../server/i18n/read-worded-verdict.ts';
import { renderVerdict } from '../../../server/i18n/render-verdict.ts';
import { wordedVerdict } from '../../../server/i18n/worded-verdict.ts';
import { sampleVerdict } from '../../support/sample-verdict.ts';

const ZONE = 'America/Sao_Paulo';

test('a worded verdict that went over the wire gives back every number, instant and name', () => {
  const verdict = sampleVerdict();
  const sent = JSON.stringify(wordedVerdict(verdict, { language: 'pt-BR', zone: ZONE }));
  expect(readWordedVerdict(JSON.parse(sent) as Parameters<typeof readWordedVerdict>[0])).toMatchObject(
    verdict,
  );
});

test('worded in one language it can be told in another, as if it had been from the start', () => {
  const verdict = sampleVerdict();
  for (const from of LANGUAGES) {
    for (const language of LANGUAGES) {
      const read = readWordedVerdict(wordedVerdict(verdict, { language: from, zone: ZONE }));
      expect(renderVerdict(read, { language, zone: ZONE })).toBe(
        renderVerdict(verdict, { language, zone: ZONE }),
      );
    }
  }
});
