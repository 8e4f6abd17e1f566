import { createStore } from '../shared/store.ts';
import { tab } from '../shared/keep.ts';

const TOKEN = 'culprit.token';

/** Who the page asks as. `ended`: the server no longer takes what it took before. */
export type Session = { token: string | null; ended: boolean };

/** The token of a fragment `#token=…`, null when it carries none. */
export function fragmentToken(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('token')?.trim() ?? '';
  return token === '' ? null : token;
}

export const session = createStore<Session>({ token: tab.read(TOKEN), ended: false });

/** Asks with another token from now on, or, with null, as nobody. */
export function changeToken(token: string | null, { ended = false }: { ended?: boolean } = {}): void {
  tab.write(TOKEN, token);
  session.set({ token, ended });
}
