import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { scopesOf } from '../auth/scopes-of.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { LANGUAGE_COOKIE } from '../i18n/language-cookie.ts';
import { opens } from './access.ts';
import type { HttpDeps } from './deps.ts';
import { fieldsOf } from './error-response.ts';
import type { HttpEnv } from './http-env.ts';
import { keepCookies } from './members/keep-cookies.ts';
import { storedVerdict } from './stored-verdict.ts';
import { withFirstView } from './with-first-view.ts';

export type DrawnNowDeps = Pick<HttpDeps, 'page' | 'firstView' | 'stores' | 'members' | 'zone' | 'log'>;

/**
 * The page "Now" as a member who is signed in will see it, so that it can be read before the program has come; null for
 * everybody else, and when it cannot be drawn: the program asks and draws by itself.
 */
export async function drawnNow(c: Context<HttpEnv>, deps: DrawnNowDeps): Promise<string | null> {
  const language = LANGUAGES.find((name) => name === getCookie(c, LANGUAGE_COOKIE));
  const index = deps.page.get('/');
  if (language === undefined || index === undefined) return null;
  try {
    const found = await deps.members.sessions.find(c.req.raw.headers);
    if (found === null || !opens(scopesOf(found.member), 'read')) return null;
    keepCookies(c, found.cookies);
    const row = await deps.stores.verdicts.latest();
    if (row === null) return null;
    const answer = storedVerdict(row, deps.zone);
    const view = await deps.firstView({ language, answer });
    return view === null ? null : withFirstView(index, { language, answer, view });
  } catch (error) {
    deps.log.error('first-view-failed', fieldsOf(c, error, 'internal'));
    return null;
  }
}
