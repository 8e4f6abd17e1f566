import { describe, expect, test } from 'vitest';
import { FORMAT_GAPS } from '../../../server/core/format-gap.ts';
import { createFormat } from '../../../server/i18n/format.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { inferredLines, layoutLines, previewLines } from '../../../server/i18n/render-import.ts';

const AT = Date.parse('2026-06-01T13:00:00Z');
const PREVIEW = {
  events: new Map([
    ['status', 3],
    ['send', 2],
    ['consent', 1],
  ]),
  statuses: new Map([['delivered', 3]]),
  invalidContacts: 1,
  from: AT,
  to: AT + 3_600_000,
  templates: new Map([['winter_sale', 2]]),
  inferredSends: 1,
  optOuts: 1,
  exactOptOuts: 0,
};
const PROSPECTS = {
  rates: true,
  settled: false,
  exact: false,
  'outside-consent': true,
  'new-templates': false,
};

describe.each(LANGUAGES)('texts about files in %s', (language) => {
  const format = createFormat({ language, zone: 'America/Sao_Paulo', now: AT });

  test('say every gap, and each only once', () => {
    const layout = {
      names: ['a.csv'],
      missing: ['x'],
      gaps: FORMAT_GAPS,
      zone: 'UTC',
      otherValues: 1,
      unfitting: 2,
    };
    const lines = layoutLines(layout, format);
    expect(new Set(lines).size).toBe(FORMAT_GAPS.length + 4);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
    expect(layoutLines({ ...layout, missing: [], gaps: [], otherValues: 0, unfitting: 0 }, format)).toEqual(
      [],
    );
  });

  test('preview what is there and leave out what is not', () => {
    const lines = previewLines(PREVIEW, PROSPECTS, format);
    expect(lines).toHaveLength(8 + 1 + 5);
    expect(lines.filter((line) => line.includes('✓'))).toHaveLength(2);
    expect(lines.join('\n')).toContain('winter_sale (2)');
    expect(inferredLines(0, format)).toEqual([]);
  });
});
