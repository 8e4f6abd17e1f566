import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../server/i18n/catalogues.ts';
import { DASHBOARD_CATALOGUES } from '../../../server/i18n/dashboard/dashboard-catalogues.ts';
import { createFormat } from '../../../server/i18n/format.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { LINK_MAIL_CATALOGUES } from '../../../server/i18n/link-mail-catalogues.ts';
import { MEMBER_CATALOGUES } from '../../../server/i18n/member-catalogues.ts';
import { OPERATOR_CATALOGUES } from '../../../server/i18n/operator-catalogues.ts';
import { OPT_OUT_PAGE_CATALOGUES } from '../../../server/i18n/opt-out-page-catalogues.ts';
import { PLATFORM_CATALOGUES } from '../../../server/i18n/platform-catalogues.ts';
import { PRACTICE_CATALOGUES } from '../../../server/i18n/practice-catalogues.ts';
import { PRIVACY_CATALOGUES } from '../../../server/i18n/privacy-catalogues.ts';
import { SETTING_CATALOGUES } from '../../../server/i18n/setting-catalogues.ts';
import { RATINGS_CATALOGUES } from '../../../server/i18n/ratings-catalogues.ts';

/** Every text of a catalogue by its path; functions stand as themselves. */
function textsOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([key, member]) => [...textsOf(member, `${path}.${key}`)]));
}

describe.each(LANGUAGES)('the catalogues in %s', (language) => {
  const all = [
    CATALOGUES,
    OPERATOR_CATALOGUES,
    PRACTICE_CATALOGUES,
    RATINGS_CATALOGUES,
    OPT_OUT_PAGE_CATALOGUES,
    PRIVACY_CATALOGUES,
    PLATFORM_CATALOGUES,
    MEMBER_CATALOGUES,
    SETTING_CATALOGUES,
    LINK_MAIL_CATALOGUES,
    DASHBOARD_CATALOGUES,
  ];
  const texts = all.map((catalogues) => textsOf(catalogues[language]));
  const english = all.map((catalogues) => textsOf(catalogues.en));

  test('say the same things as the English ones, and leave nothing empty', () => {
    for (const [index, own] of texts.entries()) {
      expect([...own.keys()].sort()).toEqual([...(english[index]?.keys() ?? [])].sort());
      for (const [path, text] of own) {
        expect(typeof text, path).toBe(typeof english[index]?.get(path));
        if (typeof text === 'string') expect(text.trim(), path).not.toBe('');
      }
    }
  });

  test('are translated: hardly a sentence reads as it does in English', () => {
    if (language === 'en') return expect(texts).toEqual(english);
    const same = texts.flatMap((own, index) =>
      [...own].filter(
        ([path, text]) =>
          typeof text === 'string' && text.includes(' ') && text === english[index]?.get(path),
      ),
    );
    expect(same).toEqual([]);
  });
});

describe('createFormat', () => {
  const now = Date.UTC(2026, 4, 20, 15);
  const format = (language: (typeof LANGUAGES)[number]) =>
    createFormat({ language, zone: 'America/Sao_Paulo', now });

  test('numbers and shares follow the language', () => {
    expect(LANGUAGES.map((language) => format(language).number(12_345.678, 1))).toEqual([
      '12.345,7',
      '12,345.7',
      '12.345,7',
    ]);
    expect(format('pt-BR').rate(0.02561)).toBe('2,56\u00a0%');
  });

  test('a probability is never rounded to certainty', () => {
    expect(format('en').probability(0.9999)).toBe('>\u00a099\u00a0%');
    expect(format('en').probability(0.994)).toBe('99\u00a0%');
    expect(format('en').probability(1)).toBe('100\u00a0%');
  });

  test('instants are those of the zone; another year is said', () => {
    expect(format('en').instant(Date.UTC(2026, 4, 4, 2, 30))).toBe('May 3, 23:30');
    expect(format('en').instant(Date.UTC(2025, 11, 31, 12))).toBe('Dec 31, 2025, 09:00');
    expect(format('pt-BR').instant(Date.UTC(2026, 4, 4, 2, 30))).toMatch(/^3 de mai\.?,? (às )?23:30$/);
  });

  test('one is one in every language; Portuguese counts zero with it', () => {
    const forms = { one: 'one', other: 'other' };
    expect([0, 1, 2, 1_000_000].map((value) => format('en').plural(value, forms))).toEqual([
      'other',
      'one',
      'other',
      'other',
    ]);
    expect([0, 1, 2, 1_000_000].map((value) => format('pt-BR').plural(value, forms))).toEqual([
      'one',
      'one',
      'other',
      'other',
    ]);
  });
});
