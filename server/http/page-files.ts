/** The files of the page by the address they are served at: this list is all that can be had, whatever the folder holds. */
export const PAGE_FILES = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/main.js': { file: 'main.js', type: 'text/javascript; charset=utf-8' },
  '/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
} as const;
export type PageAddress = keyof typeof PAGE_FILES;

/** Contents by address; empty while the page is not built. */
export type Page = ReadonlyMap<PageAddress, string>;

/** Whether a path is one of the page's addresses. */
export function isPageAddress(path: string): path is PageAddress {
  return Object.hasOwn(PAGE_FILES, path);
}
