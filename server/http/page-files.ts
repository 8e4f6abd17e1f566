/** The addresses of the dashboard: each answers with the same file, and the script in it shows what the address means. */
export const PAGE_ADDRESSES = [
  '/',
  '/now',
  '/templates',
  '/templates/:id',
  '/decide',
  '/settings',
  '/incidents/:id',
  '/s/:token',
  '/sign-in',
  '/welcome',
  '/join',
  '/reset',
] as const;

/** Files whose names never change: asked for again each time, and not sent again while they are the same. */
export const PLAIN_FILES = ['/theme.js', '/icon.svg'] as const;

/** The rest of the build: the name of each holds a hash of its content. */
export const ASSETS = '/assets/';

/** How the build compresses files, the smallest first, and how the names of those end. */
export const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export type PackedForm = { encoding: (typeof ENCODINGS)[number][0]; content: Uint8Array<ArrayBuffer> };

/** `packed`: the same content compressed, as far as the build has done that; the smallest first. */
export type PageFile = { type: string; content: Uint8Array<ArrayBuffer>; packed?: readonly PackedForm[] };

/** Files by the address they are served at, `/` for that of all addresses of the dashboard; empty while it is not built. */
export type Page = ReadonlyMap<string, PageFile>;

const PAGE = new RegExp(
  `^(?:${[...PAGE_ADDRESSES, ...PLAIN_FILES, `${ASSETS}:file`].map((path) => path.replace(/:\w+/, '[^/]+')).join('|')})$`,
);

/** Whether what is at a path belongs to the dashboard. */
export function isOfPage(path: string): boolean {
  return PAGE.test(path);
}
