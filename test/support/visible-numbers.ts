/** What a reader of HTML sees of it: no markup, no style, no comment, letters as they are. */
export function visibleText(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(style|title)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every number in a text with how often it stands there; `1,234.5` is one. */
export function numbersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.matchAll(/\d+(?:[.,]\d+)*/g)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** Numbers that the HTML shows more often than the text does; its hidden first line comes on top of what is shown. */
export function numbersMissingIn(text: string, html: string): string[] {
  const said = numbersIn(text);
  const shown = visibleText(html.replace(/<div style="display:none[^>]*>.*?<\/div>/s, ''));
  return [...numbersIn(shown)].filter(([number, n]) => (said.get(number) ?? 0) < n).map(([number]) => number);
}
