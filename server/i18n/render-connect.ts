import type { AccountRanking, ConnectReport } from '../analysis/provisional/connect-report.ts';
import type { ClickRanking, RankedTemplate } from '../analysis/provisional/rank-clicks.ts';
import { isWiredUp, type ConnectState } from '../core/connect/connect-check.ts';
import { CONNECT_CATALOGUES } from './connect-catalogues.ts';
import type { ConnectCatalogue } from './connect-catalogue.ts';
import { connectText, problemText } from './connect-text.ts';
import type { Format } from './format.ts';
import { textTable } from './text-table.ts';

const SHOWN_TEMPLATES = 10;
const MARKS: Record<ConnectState, string> = {
  ok: '✓',
  attention: '!',
  missing: '✗',
  unknown: '?',
  'not-connected': '–',
  'not-offered': '–',
};

/** The checks as plain text, one a line with its mark, and then the first look at each account. */
export function renderConnect({ checks, rankings }: ConnectReport, format: Format): string {
  const words = CONNECT_CATALOGUES[format.language];
  const open = checks.filter(({ state }) => state !== 'ok' && state !== 'not-offered').length;
  const sections = [
    [words.title, ...checks.map((check) => `${MARKS[check.state]} ${connectText(check, format)}`)],
    [isWiredUp(checks) ? words.done : words.open(format, { count: open })],
    ...(rankings?.map((entry) => rankingLines(entry, { words: words.ranking, format })) ?? [
      [words.ranking.notConnected],
    ]),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Voice = { words: ConnectCatalogue['ranking']; format: Format };

function rankingLines(entry: AccountRanking, { words, format }: Voice): string[] {
  const name = entry.name ?? entry.account;
  if ('problem' in entry) return [words.none(format, { name, why: problemText(entry.problem, format) })];
  const { ranking } = entry;
  const hidden = ranking.templates.length - SHOWN_TEMPLATES;
  const head = [`${words.title(format, { name })} (${words.basis})`];
  if (ranking.templates.length === 0) return [...head, words.empty];
  return [
    ...head,
    words.period(format, ranking),
    ...rankingTable(ranking, { words, format }),
    ...(hidden > 0 ? [words.more(format, { count: hidden })] : []),
    ...(ranking.templates.some(({ beyond }) => beyond > 0) ? [] : [words.nothingStandsOut]),
    words.note,
  ];
}

function rankingTable({ templates }: ClickRanking, { words, format }: Voice): string[] {
  const { template, ...numbers } = words.column;
  return textTable(
    [
      { heading: template, align: 'left' },
      ...Object.values(numbers).map((heading) => ({ heading, align: 'right' as const })),
    ],
    templates
      .slice(0, SHOWN_TEMPLATES)
      .map((row) => [
        nameOf(row),
        format.number(row.delivered),
        format.number(row.clicks),
        format.rate(row.rate),
        `${format.rate(row.usualRate)}${row.usual === 'group' ? words.ofGroup : ''}`,
        format.number(row.beyond),
      ]),
  );
}

function nameOf({ id, name, language }: RankedTemplate): string {
  if (name === null) return id;
  return language === null ? name : `${name} (${language})`;
}
