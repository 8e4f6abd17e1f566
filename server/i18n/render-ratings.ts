import type { RatingForecast } from '../analysis/rating/rating-forecast.ts';
import type { NumberDay } from '../analysis/rating/number-days.ts';
import type { Rated, RatingsReport } from '../analysis/rating/ratings-report.ts';
import type { LadderPosition } from '../core/pause-ladder.ts';
import { lowestRating } from '../core/quality-rating.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat, type Format } from './format.ts';
import type { Language } from './language.ts';
import { PLATFORM_CATALOGUES } from './platform-catalogues.ts';
import type { RatingsCatalogue } from './ratings-catalogue.ts';
import { RATINGS_CATALOGUES } from './ratings-catalogues.ts';
import { platformLines } from './render-platform.ts';
import { templateName } from './template-name.ts';
import { textTable } from './text-table.ts';

const SHOWN_TEMPLATES = 20;
const SHOWN_TERMS = 3;
/** Log-odds below which a term is not worth a word: they move the odds by about a tenth. */
const SHOWN_LOG_ODDS = 0.1;
const NOTHING = '–';
/** A number's rating is told by its worst day among so many. */
const LOWEST_DAYS = 7;

type Voice = { words: RatingsCatalogue; format: Format; forecastDays: number };

/** Ratings, pause ladder and forecasts as plain text: numbers, then templates, the likeliest downgrade first, at most 20.
 *  `forecastDays`: how far ahead the forecasts look. */
export function renderRatings(
  { asOf, model, numbers, templates, platform }: RatingsReport,
  { language, zone, forecastDays }: { language: Language; zone: string; forecastDays: number },
): string {
  const words = RATINGS_CATALOGUES[language];
  const format = createFormat({ language, zone, now: asOf });
  const voice = { words, format, forecastDays };
  const { heading } = words;
  const more = templates.length - SHOWN_TEMPLATES;
  const isForecast = [...numbers, ...templates].some(({ forecast }) => forecast !== null);
  const sections = [
    [words.title(format, { asOf })],
    numbers.length === 0 ? [] : [heading.numbers, ...numberTable(numbers, voice, platform.isConnected)],
    templates.length === 0 ? [] : [heading.templates, ...templateTable(templates, voice, language)],
    more > 0 ? [words.more(format, { templates: more })] : [],
    numbers.length + templates.length === 0 ? [words.none] : [],
    [PLATFORM_CATALOGUES[language].heading, ...platformLines(platform, format, asOf)],
    [
      ...(numbers.length > 1 ? [words.severalNumbers] : []),
      ...(isForecast ? [words.model(format, { name: model })] : []),
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function numberTable(numbers: RatingsReport['numbers'], voice: Voice, isConnected: boolean): string[] {
  const { column, rating } = voice.words;
  const none = isConnected ? NOTHING : PLATFORM_CATALOGUES[voice.format.language].unknown;
  const lowestOf = (days: readonly NumberDay[]): string =>
    days.length === 0 ? none : rating[lowestRating(days.slice(-LOWEST_DAYS).map(({ lowest }) => lowest))];
  return textTable(
    [
      { heading: column.number, align: 'left' },
      ...ratedColumns(voice),
      { heading: column.lowest(voice.format, { days: LOWEST_DAYS }), align: 'left' },
      { heading: column.status, align: 'left' },
      { heading: column.limit, align: 'left' },
      { heading: column.because, align: 'left' },
    ],
    numbers.map(({ number, status, limit, days, ...rated }) => [
      number,
      ...ratedCells(rated, voice),
      lowestOf(days),
      status ?? none,
      limit ?? none,
      because(rated, voice),
    ]),
  );
}

function templateTable(templates: RatingsReport['templates'], voice: Voice, language: Language): string[] {
  const { column } = voice.words;
  return textTable(
    [
      { heading: column.template, align: 'left' },
      ...ratedColumns(voice),
      { heading: column.pauses, align: 'left' },
      { heading: column.because, align: 'left' },
    ],
    templates
      .slice(0, SHOWN_TEMPLATES)
      .map(({ template, ladder, ...rated }) => [
        templateName(template, CATALOGUES[language]),
        ...ratedCells(rated, voice),
        pauses(ladder, voice),
        because(rated, voice),
      ]),
  );
}

function ratedColumns({ words: { column }, format, forecastDays }: Voice) {
  return [
    { heading: column.rating, align: 'left' as const },
    { heading: column.since, align: 'left' as const },
    { heading: column.worse(format, { days: forecastDays }), align: 'right' as const },
  ];
}

function ratedCells({ rating, since, forecast }: Rated, { words, format }: Voice): string[] {
  return [
    words.rating[rating],
    since === null ? NOTHING : format.instant(since),
    forecast === null ? NOTHING : format.probability(forecast.probability),
  ];
}

function pauses({ step, pausedUntil, isPaced, next }: LadderPosition, { words, format }: Voice): string {
  return [
    words.step[step],
    ...(pausedUntil === null ? [] : [words.pausedUntil(format, { at: pausedUntil })]),
    ...(isPaced ? [words.paced] : []),
    ...(next === null ? [] : [words.nextRed(format, { hours: next.kind === 'pause' ? next.hours : null })]),
  ].join('; ');
}

function because({ forecast }: Pick<Rated, 'forecast'>, { words, format }: Voice): string {
  const parts = (forecast?.parts ?? [])
    .filter(({ logOdds }) => Math.abs(logOdds) >= SHOWN_LOG_ODDS)
    .slice(0, SHOWN_TERMS);
  const termsThat = (side: 'raises' | 'lowers'): string[] =>
    parts.filter(isOf[side]).map(({ feature }) => words.term[feature][side]);
  return words.terms(format, { raises: termsThat('raises'), lowers: termsThat('lowers') });
}

const isOf = {
  raises: ({ logOdds }: RatingForecast['parts'][number]) => logOdds > 0,
  lowers: ({ logOdds }: RatingForecast['parts'][number]) => logOdds < 0,
};
