import { browser, tab } from '../shared/keep.ts';
import { createStore } from '../shared/store.ts';

const TOKEN = 'culprit.token';
const MEMBER = 'culprit.member';

/**
 * Who the page asks as: a token of this tab, or a member by the cookie of a session, which no script can see, so that it is
 * remembered whether there ought to be one. `ended`: the server no longer takes what it took before.
 */
export type Session = { token: string | null; isMember: boolean; ended: boolean };

export const session = createStore<Session>({
  token: tab.read(TOKEN),
  isMember: browser.read(MEMBER) !== null,
  ended: false,
});

export function isSignedIn({ token, isMember }: Session): boolean {
  return token !== null || isMember;
}

/** Asks with a token from now on. */
export function beginToken(token: string): void {
  tab.write(TOKEN, token);
  session.set({ token, isMember: false, ended: false });
}

/** Asks as the member whose session has just begun. */
export function beginMember(): void {
  tab.write(TOKEN, null);
  browser.write(MEMBER, 'yes');
  session.set({ token: null, isMember: true, ended: false });
}

/** Asks as nobody. `ended`: the server said so. */
export function forget({ ended }: { ended: boolean }): void {
  tab.write(TOKEN, null);
  browser.write(MEMBER, null);
  session.set({ token: null, isMember: false, ended });
}
