/** The addresses of the dashboard, as the server knows them (`server/http/page-files.ts`). */
export const ROUTES = {
  home: '/',
  now: '/now',
  incident: '/incidents/:id',
  templates: '/templates',
  template: '/templates/:id',
  decide: '/decide',
  settings: '/settings',
  shared: '/s/:token',
  signIn: '/sign-in',
  welcome: '/welcome',
  join: '/join',
  reset: '/reset',
} as const;

/** The address of one template; `key` as the API gives it. */
export function templateAddress(key: string): string {
  return `/templates/${encodeURIComponent(key)}`;
}

/** The address of one incident. */
export function incidentAddress(id: number): string {
  return `/incidents/${id}`;
}

/** The page to sign in, and where to go on after it. */
export function signInAddress(next: string): string {
  return next === '/' || next === ROUTES.now
    ? ROUTES.signIn
    : `${ROUTES.signIn}?next=${encodeURIComponent(next)}`;
}

/** Pages for somebody who is not signed in. */
const OPEN: readonly string[] = [ROUTES.signIn, ROUTES.welcome, ROUTES.join, ROUTES.reset];

export function isOpenToAll(path: string): boolean {
  return OPEN.includes(path) || path.startsWith('/s/');
}

/** Where to go on after signing in: an address of this dashboard, never of another host. */
export function nextAddress(given: string | null): string {
  return given !== null && /^\/(?![/\\])/.test(given) ? given : ROUTES.now;
}
