import type { MailBar } from '../mail-document.ts';
import { BAR_COLOUR, STYLE } from './look.ts';
import { markup, type Markup } from './markup.ts';

/** A bar made of cells: no picture, so nothing is blocked and nothing is loaded. */
function bar({ share, tone }: MailBar): Markup {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const cell = (width: number, colour: string, name: string): Markup =>
    markup`<td class="${name}" width="${width}%" height="12" bgcolor="${colour}" style="width:${width}%;height:12px;font-size:0;line-height:0;background-color:${colour}">&nbsp;</td>`;
  return markup`<table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse"><tr>${filled > 0 ? cell(filled, BAR_COLOUR[tone], '') : ''}${filled < 100 ? cell(100 - filled, '#e2e8f0', 'track') : ''}</tr></table>`;
}

/** A bar a row, between what it is of and its value. */
export function narrowBars(rows: readonly MailBar[]): Markup {
  return markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%">
${rows.map(
  (row) => markup`<tr>
<td class="muted" style="${STYLE.small};padding:3px 8px 3px 0;white-space:nowrap">${row.label}</td>
<td width="55%" style="width:55%;padding:3px 0">${bar(row)}</td>
<td class="ink" align="right" style="${STYLE.small};padding:3px 0 3px 8px;color:#0f172a;white-space:nowrap"><b>${row.value}</b>${row.note === null ? '' : markup`<br><span class="muted" style="color:#475569">${row.note}</span>`}</td>
</tr>`,
)}
</table>`;
}

/** A bar a row, below what it is of and its value. */
export function wideBars(rows: readonly MailBar[]): Markup {
  return markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%">
${rows.map(
  (row) => markup`<tr>
<td class="ink" style="${STYLE.text};padding:8px 8px 3px 0;word-break:break-word">${row.label}</td>
<td class="ink" align="right" valign="top" style="${STYLE.text};padding:8px 0 3px 0;white-space:nowrap"><b>${row.value}</b></td>
</tr>
<tr><td colspan="2" style="padding:0">${bar(row)}</td></tr>
${row.note === null ? '' : markup`<tr><td class="muted" colspan="2" style="${STYLE.small};padding:3px 0 0 0">${row.note}</td></tr>`}`,
)}
</table>`;
}
