import { isOpenToAll } from '../routes.ts';
import { createStore } from '../shared/store.ts';

/** What an address carries behind its `#`: an API token (`#token=…`), or a link that works once (all of it). */
export type Carried = { kind: 'token' | 'link'; token: string };

/** What a fragment carries at a path, null when it is nothing secret. */
export function carriedBy(path: string, fragment: string): Carried | null {
  const text = fragment.replace(/^#/, '').trim();
  const token = new URLSearchParams(text).get('token')?.trim() ?? '';
  if (token !== '') return { kind: 'token', token };
  return isOpenToAll(path) && /^[\w-]+$/.test(text) ? { kind: 'link', token: text } : null;
}

/** The link that works once which the page was opened with; it is nowhere but here. */
export const oneTimeToken = createStore<string | null>(null);
