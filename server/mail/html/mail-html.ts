import { raw } from 'hono/html';
import type { MailDocument } from '../mail-document.ts';
import { blockHtml, link } from './blocks.ts';
import { SHEET, STYLE, TONE_COLOUR } from './look.ts';
import { markup, type Markup } from './markup.ts';

const WIDTH = 640;

/** A mail as HTML that stands alone: tables and inline styles, which every client knows, and nothing to load. */
export function mailHtml({ language, subject, preheader, banner, blocks, footer }: MailDocument): string {
  const tone = TONE_COLOUR[banner.tone];
  return `${markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${subject}</title>
${raw(`<style>${SHEET}</style>`)}
</head>
<body class="page" style="${STYLE.page}">
<div style="${STYLE.hidden}">${preheader}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f1f5f9" style="width:100%;background-color:#f1f5f9"><tr>
<td class="outer" align="center" style="padding:20px">
${raw(`<!--[if mso]><table role="presentation" width="${WIDTH}" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`)}
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:${WIDTH}px;text-align:left;${STYLE.card}">
${row(
  markup`<p style="margin:0 0 10px 0"><span style="${STYLE.small};display:inline-block;padding:3px 10px;border-radius:6px;background-color:${tone};color:#ffffff"><b>${banner.label}</b></span></p>
<h1 class="ink" style="${STYLE.title}">${banner.title}</h1>
${banner.lines.map((line) => markup`<p class="ink" style="${STYLE.text};padding-top:6px">${line}</p>`)}`,
  `border-top:6px solid ${tone};border-radius:12px 12px 0 0;padding:20px 28px 14px 28px`,
)}
${blocks.map((block) => row(blockHtml(block), 'border-top:1px solid #e2e8f0;padding:14px 28px', 'line'))}
${row(
  markup`${footer.lines.map((line) => markup`<p class="muted" style="${STYLE.small};padding-top:4px">${line}</p>`)}
<p class="muted" style="${STYLE.small};padding-top:8px">${footer.links.map(
    (target, index) => markup`${index > 0 ? ' · ' : ''}${link(target)}`,
  )}</p>`,
  'border-top:1px solid #e2e8f0;padding:12px 28px 20px 28px',
  'line',
)}
</table>
${raw('<!--[if mso]></td></tr></table><![endif]-->')}
</td></tr></table>
</body>
</html>
`}`;
}

function row(content: Markup, style: string, name = ''): Markup {
  return markup`<tr><td class="pad ${name}" style="${style}">${content}</td></tr>`;
}
