import { describe, expect, test } from 'vitest';
import { RATING_COEFFICIENTS } from '../../../server/analysis/rating/rating-coefficients.ts';
import type { RatingFeatures } from '../../../server/analysis/rating/rating-features.ts';
import type { RatingsReport } from '../../../server/analysis/rating/ratings-report.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { renderRatings } from '../../../server/i18n/render-ratings.ts';

const HOUR = 3_600_000;
/** 20 May 2026, 15:00 in São Paulo. */
const AS_OF = Date.UTC(2026, 4, 20, 18);
const STYLE = { zone: 'America/Sao_Paulo', forecastDays: 7 };
const named = (name: string) => ({ key: `name:${name}`, id: null, name, language: 'pt_BR' });

const report: RatingsReport = {
  asOf: AS_OF,
  model: 'simulated-2026-11',
  reached: null,
  numbers: [
    {
      number: '106540352242922',
      rating: 'YELLOW',
      since: AS_OF - 240 * HOUR,
      history: [{ at: AS_OF - 240 * HOUR, value: 'YELLOW' }],
      forecast: {
        probability: 0.081,
        parts: [
          { feature: 'lift', logOdds: -0.4 },
          { feature: 'isYellow', logOdds: 0.151 },
          { feature: 'volume', logOdds: 0.09 },
        ],
      },
      status: 'CONNECTED',
      limit: 'TIER_10K',
      checkedAt: AS_OF - HOUR,
      days: [
        { day: '2026-05-08', lowest: 'RED', status: 'CONNECTED', limit: 'TIER_2K' },
        ...['2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18', '2026-05-19'].map(
          (day) => ({ day, lowest: 'GREEN' as const, status: 'CONNECTED', limit: 'TIER_10K' }),
        ),
        { day: '2026-05-20', lowest: 'YELLOW', status: 'CONNECTED', limit: 'TIER_10K' },
      ],
    },
  ],
  platform: { isConnected: false, polled: [] },
  templates: [
    {
      template: named('winter_sale'),
      rating: 'GREEN',
      since: AS_OF - 26 * HOUR,
      history: [{ at: AS_OF - 26 * HOUR, value: 'GREEN' }],
      ladder: {
        step: 1,
        pausedUntil: AS_OF + 2 * HOUR,
        isPaced: false,
        next: { kind: 'pause', hours: 6 },
      },
      forecast: {
        probability: 0.21,
        parts: [
          { feature: 'lift', logOdds: 1.2 },
          { feature: 'usual', logOdds: -0.8 },
          { feature: 'trend', logOdds: 0.3 },
          { feature: 'volume', logOdds: 0.2 },
        ],
      },
    },
    {
      template: named('old'),
      rating: 'RED',
      since: AS_OF - 50 * HOUR,
      history: [],
      ladder: { step: 2, pausedUntil: null, isPaced: true, next: { kind: 'disable' } },
      forecast: null,
    },
    {
      template: named('gone'),
      rating: 'UNKNOWN',
      since: null,
      history: [],
      ladder: { step: 3, pausedUntil: null, isPaced: false, next: null },
      forecast: null,
    },
  ],
};

const lines = (given: RatingsReport, language: (typeof LANGUAGES)[number] = 'en'): string[] =>
  renderRatings(given, { ...STYLE, language })
    .replaceAll('\u00a0', ' ')
    .split('\n');
const cells = (line = ''): string[] => line.split(/ {2,}/);

describe('the ratings as text', () => {
  test('say rating, since when, the step of the ladder, the forecast and its greatest terms', () => {
    const text = lines(report);
    expect(text[0]).toBe('The platform’s ratings as of May 20, 15:00');
    expect(text.filter((line) => !line.includes('──')).map(cells)).toEqual([
      [text[0]],
      [''],
      ['Numbers'],
      [
        'Number',
        'Rating',
        'Since',
        'Worse in 7 days',
        'Lowest of 7 days',
        'Status',
        'Limit',
        'What counts most',
      ],
      [
        '106540352242922',
        'yellow',
        'May 10, 15:00',
        '8 %',
        'yellow',
        'CONNECTED',
        'TIER_10K',
        'likelier: already yellow; less likely: fewer opt-outs than expected',
      ],
      [''],
      ['Templates'],
      ['Template', 'Rating', 'Since', 'Worse in 7 days', 'Pauses', 'What counts most'],
      [
        'winter_sale (pt_BR)',
        'green',
        'May 19, 13:00',
        '21 %',
        'one; paused until May 20, 17:00; the next red: 6 h',
        'likelier: more opt-outs than expected and more of them lately; less likely: a low usual rate',
      ],
      [
        'old (pt_BR)',
        'red',
        'May 18, 13:00',
        '–',
        'two; held back while it is watched; the next red disables',
      ],
      ['gone (pt_BR)', 'not rated', '–', '–', 'disabled'],
      [''],
      ['Asked of the platform'],
      [expect.stringMatching(/^Not connected to the platform: /)],
      [''],
      [
        'Forecasts of the model simulated-2026-11, learned on a simulated platform: the real one publishes neither its formula nor its thresholds. Read them as an order of what to look at.',
      ],
      [''],
    ]);
  });

  test('say with several numbers that their forecasts rest on the whole account', () => {
    const [number] = report.numbers;
    if (!number) throw new Error('a number is in the report');
    const text = lines({ ...report, numbers: [number, { ...number, number: '106540352242923' }] });
    expect(text).toContain('Counts are not kept by number: the forecast of each rests on the whole account.');
  });

  test('show twenty templates and count the others', () => {
    const [template] = report.templates;
    if (!template) throw new Error('a template is in the report');
    const many = Array.from({ length: 22 }, (_, index) => ({
      ...template,
      template: named(`t${index}`),
    }));
    const text = lines({ ...report, templates: many });
    expect(text.filter((line) => /^t\d+ /.test(line))).toHaveLength(20);
    expect(text).toContain('And 2 more templates: --json has them all.');
  });

  test('of an account without any say so, and name no model that forecast nothing', () => {
    expect(lines({ ...report, numbers: [], templates: [] })).toEqual([
      'The platform’s ratings as of May 20, 15:00',
      '',
      'Nothing is rated, and nothing was delivered in the last seven days.',
      '',
      'Asked of the platform',
      expect.stringMatching(/^Not connected to the platform: .*CULPRIT_GRAPH_TOKEN/),
      '',
    ]);
  });

  test('say "not connected" where nothing was polled, a dash where something was, and how old it is', () => {
    const [number] = report.numbers;
    if (!number) throw new Error('a number is in the report');
    const unpolled = { ...number, status: null, limit: null, checkedAt: null, days: [] };
    const cellsOf = (platform: RatingsReport['platform']) =>
      cells(
        lines({ ...report, numbers: [unpolled], platform }).find((line) => line.startsWith(number.number)),
      );
    expect(cellsOf({ isConnected: false, polled: [] }).slice(4, 7)).toEqual([
      'not connected',
      'not connected',
      'not connected',
    ]);
    const polled = { waba: '200300400500600', kind: 'numbers', triedAt: AS_OF, problem: null } as const;
    const connected = { isConnected: true, polled: [{ ...polled, doneAt: AS_OF - 90 * 60_000 }] };
    expect(cellsOf(connected).slice(4, 7)).toEqual(['–', '–', '–']);
    expect(lines({ ...report, platform: connected })).toContain(
      'Account 200300400500600, numbers: as of May 20, 13:30 (90 min ago)',
    );
    const never = { isConnected: true, polled: [{ ...polled, doneAt: null }] };
    expect(lines({ ...report, platform: never }, 'pt-BR')).toContain(
      'Conta 200300400500600, números: nada ainda',
    );
  });

  test.each(LANGUAGES)('in %s every term has its words on both sides', (language) => {
    const features = Object.keys(RATING_COEFFICIENTS.template.features) as (keyof RatingFeatures)[];
    const [template] = report.templates;
    if (!template) throw new Error('a template is in the report');
    for (const feature of features) {
      for (const logOdds of [0.5, -0.5]) {
        const forecast = { probability: 0.1, parts: [{ feature, logOdds }] };
        const text = lines({ ...report, numbers: [], templates: [{ ...template, forecast }] }, language);
        expect(text.join('\n')).not.toMatch(/undefined|NaN|null/);
        expect(cells(text[5]).at(-1)).toMatch(
          logOdds > 0 ? /^(likelier|mais|más) .+|^likelier: .+/ : /^(less|menos) .+: .+/,
        );
      }
    }
  });
});
