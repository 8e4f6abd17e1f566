import type { ReportDocument } from './report-document.ts';
import type { ReportSection } from './report-sections.ts';
import { textTable } from './text-table.ts';

/** A report as plain text for a screen of fixed width, and as the text part of its mail. */
export function renderReportText({ title, lead, tiles, sections }: ReportDocument): string {
  const blocks = [
    [title, '='.repeat(title.length)],
    lead,
    tiles.map(({ label, value, note }) => `${label}: ${value}${note === null ? '' : ` (${note})`}`),
    ...sections.map(sectionLines),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionLines({ heading, lines, items, table }: ReportSection): string[] {
  return [
    heading,
    ...items.flatMap(({ title, lines: own }) => [`- ${title}`, ...own.map((line) => `  ${line}`)]),
    ...(table === null ? [] : textTable(table.columns, table.rows)),
    ...lines.map((line) => `- ${line}`),
  ];
}
