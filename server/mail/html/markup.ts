import { html } from 'hono/html';

/** A piece of HTML, escaped. */
export type Markup = Exclude<ReturnType<typeof html>, Promise<unknown>>;

/** HTML with whatever is filled in escaped. Of hono, which is here anyway: a mail of ours needs escaping and nesting, and a
 *  mail framework would bring its runtime or its compiler (MJML: 57 MB) for that. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const made = html(strings, ...values);
  if (made instanceof Promise) throw new TypeError('a mail is made of what is there, not of promises');
  return made;
}
