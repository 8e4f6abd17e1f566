/** Markup that is safe to show: made by `html` only, so that no text gets in unescaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** Markup with its gaps filled: text is escaped, for elements and quoted attributes alike, and markup stays as it is. */
export function html(
  parts: TemplateStringsArray,
  ...fillings: readonly (string | Html | readonly Html[])[]
): Html {
  return new Html(parts.map((part, index) => part + fill(fillings[index])).join(''));
}

/** No markup. */
export const NOTHING = new Html('');

function fill(filling: string | Html | readonly Html[] | undefined): string {
  if (filling === undefined) return '';
  if (typeof filling === 'string') return escape(filling);
  return filling instanceof Html ? filling.markup : filling.map(({ markup }) => markup).join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
