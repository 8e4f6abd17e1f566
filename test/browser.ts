import packedBrowser, { inflate } from '@sparticuz/chromium';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * A real browser for tests. The npm package holds all of it packed: browser, the libraries that it needs beside the C
 * library, and a font. It is unpacked once a machine; nothing has to be installed by hand, and what it draws does not
 * depend on the fonts of the machine. Linux on x64; elsewhere name a Chromium in `BROWSER_PATH`.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['BROWSER_PATH'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ARGUMENTS });
  const folder = await unpackedBrowser();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGUMENTS,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TZ: 'UTC',
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

const ARGUMENTS = [
  // Containers run as root and without the rights that a sandbox needs; only pages of the test itself are opened.
  '--no-sandbox',
  // Shared memory of containers is small.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/** The folder in which the browser of the installed version is unpacked. */
async function unpackedBrowser(): Promise<string> {
  const root = packageFolder();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `culprit-test-browser-${version}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(`${folder}-`);
  const temporary = process.env['TMPDIR'];
  try {
    // The package unpacks into the folder for temporary files, and takes a file that another process is still writing for
    // a finished one. In a folder of its own it appears whole or not at all.
    process.env['TMPDIR'] = draft;
    await packedBrowser.executablePath();
    await inflate(join(root, 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was faster; what it unpacked is the same.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function packageFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
}
