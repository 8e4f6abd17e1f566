import { AppError } from '../core/errors.ts';
import { ROLES } from '../core/role.ts';
import type { EpochMs } from '../core/time.ts';
import type { Database } from '../store/database.ts';
import type { MemberRecord } from '../store/member-ports.ts';
import type { SignInSettings } from './better-auth.ts';

/** Who is signed in. */
export type SignedIn = {
  member: MemberRecord;
  session: { id: string; expiresAt: EpochMs };
};

/** `Set-Cookie` values that the answer has to carry. */
export type Cookies = readonly string[];

/** Sessions by cookie. `headers`: those of the request. */
export type Sessions = {
  /** Null without a session that is open. */
  find(headers: Headers): Promise<(SignedIn & { cookies: Cookies }) | null>;
  /** Null for a wrong address or password; takes as long either way. */
  openByPassword(
    headers: Headers,
    given: { email: string; password: string },
  ): Promise<{ member: string; cookies: Cookies } | null>;
  /** Null when the member is gone. */
  open(headers: Headers, member: string): Promise<Cookies | null>;
  close(headers: Headers): Promise<Cookies>;
  /** Ends all sessions of whoever is signed in and opens a new one; null when the current password is another one. */
  changePassword(headers: Headers, given: { current: string; password: string }): Promise<Cookies | null>;
  /** A password as it is kept. */
  digestPassword(password: string): Promise<string>;
};

export function createSessions(database: Database, settings: SignInSettings): Sessions {
  // Loaded for the first visitor: most commands never need the library, and it takes its time.
  let loaded: ReturnType<typeof load> | undefined;
  const load = async () => {
    const { createBetterAuth } = await import('./better-auth.ts');
    return createBetterAuth(database, settings);
  };
  const library = () => (loaded ??= load());
  return {
    async find(given) {
      const { api } = await library();
      const { headers, response } = await api.getSession({ headers: given, returnHeaders: true });
      if (response === null) return null;
      const { user, session } = response;
      return {
        member: {
          id: user.id,
          email: user.email,
          name: user.name,
          role: ROLES.find((role) => role === user.role) ?? 'viewer',
          personal: user.personal,
          language: user.language ?? null,
        },
        session: { id: session.id, expiresAt: session.expiresAt.getTime() },
        cookies: headers.getSetCookie(),
      };
    },
    async openByPassword(given, body) {
      const { api } = await library();
      const opened = await unlessRefused(api.signInEmail({ headers: given, body, returnHeaders: true }));
      return opened && { member: opened.response.user.id, cookies: opened.headers.getSetCookie() };
    },
    async open(given, member) {
      const { api } = await library();
      const { headers, response } = await api.openSession({
        headers: given,
        body: { member },
        returnHeaders: true,
      });
      return response.opened ? headers.getSetCookie() : null;
    },
    async close(given) {
      const { api } = await library();
      return (await api.signOut({ headers: given, returnHeaders: true })).headers.getSetCookie();
    },
    async changePassword(given, { current, password }) {
      const { api } = await library();
      const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
      const changed = await unlessRefused(api.changePassword({ headers: given, body, returnHeaders: true }));
      return changed && changed.headers.getSetCookie();
    },
    async digestPassword(password) {
      const { $context } = await library();
      return (await $context).password.hash(password);
    },
  };
}

/** Null when the library refuses a password. Errors: `internal` for all else it may say: the input was checked before. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const { isRefusedPassword } = await import('./better-auth.ts');
    if (isRefusedPassword(error)) return null;
    throw new AppError('internal', 'sign-in failed', { cause: error });
  }
}
