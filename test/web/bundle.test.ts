import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const LIMIT = 200_000;

type Chunk = { file: string; name?: string; css?: string[]; imports?: string[]; dynamicImports?: string[] };

function manifest(): Record<string, Chunk> {
  const path = `${dist}manifest.json`;
  if (!existsSync(path)) throw new Error('dist/web is missing; run npm run build');
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
}

/** A chunk and all that it cannot start without. */
function withImports(chunks: Record<string, Chunk>, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const other of chunks[name]?.imports ?? []) withImports(chunks, other, seen);
  return seen;
}

/** What every page needs but the texts: the program, and the file that asks for it. */
function firstPage(chunks: Record<string, Chunk>): Set<string> {
  const [program = ''] = Object.keys(chunks).filter((key) => chunks[key]?.name === 'program');
  return withImports(chunks, program);
}

const packed = (file: string): number => gzipSync(readFileSync(`${dist}${file}`)).length;

describe('the built dashboard', () => {
  test('its first page needs at most 200 kB of compressed script, the longest language included', () => {
    const chunks = manifest();
    const first = firstPage(chunks);
    const sizes = ['en', 'pt-br', 'es'].map((language) => {
      const names = withImports(chunks, `src/i18n/texts-${language}.ts`, new Set(first));
      return [...names].reduce((sum, name) => sum + packed(chunks[name]?.file ?? ''), 0);
    });
    const size = Math.max(...sizes);
    process.stdout.write(`initial script: ${(size / 1000).toFixed(1)} kB gzip\n`);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(LIMIT);
  });

  test('its files lie compressed beside themselves', () => {
    const large = Object.values(manifest()).filter(
      ({ file }) => readFileSync(`${dist}${file}`).length >= 1_000,
    );
    expect(large.length).toBeGreaterThan(5);
    for (const { file } of large) {
      const content = readFileSync(`${dist}${file}`);
      expect(gunzipSync(readFileSync(`${dist}${file}.gz`)).equals(content)).toBe(true);
      expect(brotliDecompressSync(readFileSync(`${dist}${file}.br`)).equals(content)).toBe(true);
    }
  });

  test('charts are not among it', () => {
    const chunks = manifest();
    const first = [...firstPage(chunks)].map((name) => chunks[name]?.file ?? '');
    const isCharts = (file: string): boolean => readFileSync(`${dist}${file}`, 'utf8').includes('recharts');
    expect(Object.values(chunks).some(({ file }) => file.endsWith('.js') && isCharts(file))).toBe(true);
    expect(first.filter(isCharts)).toEqual([]);
  });

  test('its page names the program and its styles, so that they need not be found out one after the other', () => {
    const index = readFileSync(`${dist}index.html`, 'utf8');
    const files = [...firstPage(manifest())].flatMap((name) => [
      manifest()[name]?.file ?? '',
      ...(manifest()[name]?.css ?? []),
    ]);
    const large = files.filter((file) => packed(file) > 10_000);
    expect(large.map((file) => file.replace(/.*\./, '')).toSorted()).toEqual(['css', 'js']);
    for (const file of large) expect(index).toContain(`href="/${file}"`);
    // A slow processor takes long over many files.
    expect(files.length).toBeLessThanOrEqual(8);
  });

  test('every component of the library that is in it has its styles', () => {
    const assets = readdirSync(`${dist}assets`);
    const textOf = (ending: string): string =>
      assets
        .filter((name) => name.endsWith(ending))
        .map((name) => readFileSync(`${dist}assets/${name}`, 'utf8'))
        .join('');
    const classesOf = (text: string): Set<string> => new Set(text.match(/\bm_[\da-f]{6,8}\b/g));
    const library = createRequire(import.meta.url).resolve('@mantine/core/styles.layer.css');
    const styled = classesOf(readFileSync(library, 'utf8'));
    const used = [...classesOf(textOf('.js'))].filter((name) => styled.has(name));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => !classesOf(textOf('.css')).has(name))).toEqual([]);
  });

  test('nothing in it leads to another host', () => {
    const index = readFileSync(`${dist}index.html`, 'utf8');
    expect(index).not.toMatch(/(?:src|href)="(?!\/)/);
    expect(index).not.toMatch(/<script(?![^>]*src=)/);
    for (const { file } of Object.values(manifest())) {
      if (!file.endsWith('.css')) continue;
      expect(readFileSync(`${dist}${file}`, 'utf8')).not.toMatch(/url\(|@import/);
    }
  });
});
