/** Pages that can be shown to somebody who is no member. */
export const SHARED_PAGES = ['now', 'template', 'incident'] as const;
export type SharedPage = (typeof SHARED_PAGES)[number];

/** A page that somebody who cannot sign in can be shown. `subject`: the key of the template or the id of the incident. */
export type ShownPage = { page: 'now' } | { page: 'template' | 'incident'; subject: string };

/** A page of the dashboard that a text leads to. `waiting`: what the page Now has for members alone. */
export type DashboardPage = ShownPage | { page: 'waiting' | 'decide' | 'sensitivity' | 'mails' };

/** Where a page is, behind the origin. */
export function dashboardPath(target: DashboardPage): string {
  switch (target.page) {
    case 'now':
    case 'waiting':
      return '/now';
    case 'decide':
      return '/decide';
    case 'sensitivity':
    case 'mails':
      return `/settings?section=${target.page}`;
    case 'incident':
      return `/incidents/${encodeURIComponent(target.subject)}`;
    case 'template':
      return `/templates/${encodeURIComponent(target.subject)}`;
  }
}

/** Whether a page can be shown to somebody who cannot sign in. */
export function isShown(target: DashboardPage): target is ShownPage {
  return SHARED_PAGES.some((page) => page === target.page);
}
