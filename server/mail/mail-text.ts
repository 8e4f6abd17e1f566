import type { MailBlock, MailDocument, MailLink } from './mail-document.ts';

/** Cells of a bar in full. */
const BAR_CELLS = 16;

/** A mail as text: every sentence and number of its HTML, with addresses written out. */
export function mailText({ banner, blocks, footer }: MailDocument): string {
  const parts = [
    [`${banner.label.toLocaleUpperCase()} · ${banner.title}`, ...banner.lines],
    ...blocks.map(blockLines),
    ['-- ', ...footer.lines, ...footer.links.map(address)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function blockLines(block: MailBlock): string[] {
  switch (block.kind) {
    case 'tiles':
      return block.tiles.map(({ label, value, note }) => `${label}: ${value}${behind(note)}`);
    case 'facts':
      return block.facts.map(({ label, text }) => `${label}: ${text}`);
    case 'section':
      return [
        underlined(block.heading),
        ...block.items.flatMap(({ title, meta, lines, link }) => [
          `- ${title}`,
          ...[...(meta === null ? [] : [meta]), ...lines, ...(link === null ? [] : [address(link)])].map(
            (line) => `  ${line}`,
          ),
        ]),
        ...block.lines.map((line) => `- ${line}`),
      ];
    case 'bars': {
      const width = Math.max(...block.rows.map(({ label }) => label.length));
      return [
        underlined(block.heading),
        ...block.rows.map(
          ({ label, value, note, share }) =>
            `${label.padEnd(width)}  ${'█'.repeat(Math.round(share * BAR_CELLS)).padEnd(BAR_CELLS, '░')}  ${value}${behind(note)}`,
        ),
        ...(block.note === null ? [] : [block.note]),
      ];
    }
    case 'buttons':
      return [...[...block.main, ...block.others].map(address), ...(block.note === null ? [] : [block.note])];
  }
}

function address({ label, href }: MailLink): string {
  return label === href ? href : `${label}: ${href}`;
}

function behind(note: string | null): string {
  return note === null ? '' : ` (${note})`;
}

function underlined(heading: string): string {
  return `${heading}\n${'-'.repeat(heading.length)}`;
}
