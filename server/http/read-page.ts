import { getMimeType } from 'hono/utils/mime';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ASSETS, ENCODINGS, PLAIN_FILES, type Page, type PageFile } from './page-files.ts';

/** Reads the built dashboard once; a folder without it gives an empty page. `folder` ends with a slash. */
export function readPage(folder: URL): Page {
  const index = new URL('index.html', folder);
  const assets = new URL(`.${ASSETS}`, folder);
  if (!existsSync(index) || !existsSync(assets)) return new Map();
  const names = readdirSync(assets)
    .filter((name) => !ENCODINGS.some(([, ending]) => name.endsWith(ending)))
    .map((name) => `${ASSETS}${name}`);
  return new Map([
    ['/', fileAt(index)],
    ...[...PLAIN_FILES, ...names].map((path) => [path, fileAt(new URL(`.${path}`, folder))] as const),
  ]);
}

function fileAt(location: URL): PageFile {
  return {
    type: getMimeType(location.pathname) ?? 'application/octet-stream',
    content: bytesAt(location),
    packed: ENCODINGS.flatMap(([encoding, ending]) => {
      const beside = new URL(`${location}${ending}`);
      return existsSync(beside) ? [{ encoding, content: bytesAt(beside) }] : [];
    }),
  };
}

function bytesAt(location: URL): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(location));
}
