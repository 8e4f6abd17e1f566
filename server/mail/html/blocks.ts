import type { MailBlock, MailItem, MailLink } from '../mail-document.ts';
import { narrowBars, wideBars } from './bars.ts';
import { STYLE } from './look.ts';
import { markup, type Markup } from './markup.ts';

/** A part of a mail as HTML. */
export function blockHtml(block: MailBlock): Markup {
  switch (block.kind) {
    case 'tiles':
      return tiles(block);
    case 'facts':
      return markup`${block.facts.map(
        ({ label, text }) =>
          markup`<p class="muted" style="${STYLE.small};padding-top:10px"><b>${label}</b></p><p class="ink" style="${STYLE.text}">${text}</p>`,
      )}`;
    case 'section':
      return markup`${heading(block.heading)}${block.items.map(item)}${block.lines.map(
        (line) => markup`<p class="ink" style="${STYLE.text};padding-top:6px">${line}</p>`,
      )}`;
    case 'bars':
      return markup`${heading(block.heading)}<div style="padding-top:4px">${block.isNarrow ? narrowBars(block.rows) : wideBars(block.rows)}</div>${small(block.note)}`;
    case 'buttons':
      return buttons(block);
  }
}

/** A link in the colour of links. */
export function link({ label, href }: MailLink): Markup {
  return markup`<a class="link" href="${href}" style="${STYLE.link}">${label}</a>`;
}

function heading(text: string): Markup {
  return markup`<h2 class="ink" style="${STYLE.heading}">${text}</h2>`;
}

function small(text: string | null): Markup | '' {
  return text === null ? '' : markup`<p class="muted" style="${STYLE.small};padding-top:6px">${text}</p>`;
}

/** Two in a row: as wide as a phone lets them be, and without a rule about widths. */
function tiles({ tiles: all }: Extract<MailBlock, { kind: 'tiles' }>): Markup {
  return markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%">
${pairsOf(all).map(
  (row) =>
    markup`<tr>${row.map(
      ({ label, value, note }) => markup`
<td width="50%" valign="top" style="width:50%;padding:6px 12px 6px 0">
<p class="muted" style="${STYLE.small}">${label}</p>
<p class="ink" style="${STYLE.value}">${value}</p>
${note === null ? '' : markup`<p class="muted" style="${STYLE.small}">${note}</p>`}
</td>`,
    )}</tr>`,
)}
</table>`;
}

function pairsOf<T>(all: readonly T[]): T[][] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

function item({ title, meta, lines, link: target }: MailItem): Markup {
  return markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;margin-top:8px"><tr>
<td class="line" style="padding:2px 0 2px 12px;border-left:3px solid #cbd5e1">
<p class="ink" style="${STYLE.text};word-break:break-word"><b>${title}</b></p>
${meta === null ? '' : markup`<p class="muted" style="${STYLE.small}">${meta}</p>`}
${lines.map((line) => markup`<p class="ink" style="${STYLE.text};padding-top:4px">${line}</p>`)}
${target === null ? '' : markup`<p style="${STYLE.text};padding-top:4px">${link(target)}</p>`}
</td></tr></table>`;
}

/** Buttons are cells with a colour: links with a padding of their own lose it in Outlook. */
function buttons({ main, others, note }: Extract<MailBlock, { kind: 'buttons' }>): Markup {
  return markup`${main.map(
    ({ label, href }) => markup`<table cellpadding="0" cellspacing="0" border="0"><tr>
<td class="main" bgcolor="#1d4ed8" style="background-color:#1d4ed8;border-radius:8px;padding:11px 20px"><a href="${href}" style="${STYLE.text};color:#ffffff;text-decoration:none"><b>${label}</b></a></td>
</tr></table>`,
  )}${
    others.length === 0
      ? ''
      : markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;margin-top:4px">${pairsOf(
          others,
        ).map(
          (pair) =>
            markup`<tr>${pair.map((other) => markup`<td width="50%" valign="middle" style="width:50%;padding:4px 6px 4px 0"><table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%"><tr><td class="line" style="border:1px solid #cbd5e1;border-radius:8px;padding:9px 12px">${link(other)}</td></tr></table></td>`)}</tr>`,
        )}</table>`
  }${small(note)}`;
}
