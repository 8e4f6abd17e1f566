import { describe, expect, test } from 'vitest';
import { recogniseReply } from '../../../server/core/opt-out/recognise-reply.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { OPT_OUT_PAGE_CATALOGUES } from '../../../server/i18n/opt-out-page-catalogues.ts';

describe.each(LANGUAGES)('the page of opt-out links in %s', (language) => {
  test('names a word that is understood as a stop when somebody answers with it', () => {
    const { stopWord } = OPT_OUT_PAGE_CATALOGUES[language];
    const event = { type: 'inbound', at: 0, message: 'm', contact: {}, text: stopWord } as const;
    expect(recogniseReply(event, new Map())).toMatchObject({ action: 'opt-out' });
  });
});
