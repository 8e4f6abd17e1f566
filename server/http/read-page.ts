import { existsSync, readFileSync } from 'node:fs';
import { PAGE_FILES, isPageAddress, type Page } from './page-files.ts';

/** Reads the built page once; a folder that lacks one of its files gives an empty page. `folder` ends with a slash. */
export function readPage(folder: URL): Page {
  const files = Object.entries(PAGE_FILES).map(([address, { file }]) => ({
    address,
    location: new URL(file, folder),
  }));
  if (!files.every(({ location }) => existsSync(location))) return new Map();
  return new Map(
    files.flatMap(({ address, location }) =>
      isPageAddress(address) ? [[address, readFileSync(location, 'utf8')] as const] : [],
    ),
  );
}
