import type { Html } from './html.ts';

/** An element of the page by its id. Throws when index.html has none. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element ${id}`);
  return found;
}

const shown = new Map<string, string>();

/** Shows markup, unless it is what stands there already: a selection stays, and nothing is read out twice. */
export function show(id: string, content: Html | string): void {
  const text = typeof content === 'string' ? content : content.markup;
  if (shown.get(id) === text) return;
  shown.set(id, text);
  if (typeof content === 'string') element(id).textContent = content;
  else element(id).innerHTML = text;
}
