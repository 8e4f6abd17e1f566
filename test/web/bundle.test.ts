import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const LIMIT = 200_000;

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };

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

const packed = (file: string): number => gzipSync(readFileSync(`${dist}${file}`)).length;

describe('the built dashboard', () => {
  test('its first page needs at most 200 kB of compressed script, the longest language included', () => {
    const chunks = manifest();
    const first = withImports(chunks, 'index.html');
    const sizes = ['en', 'pt-br', 'es'].map((language) => {
      const names = withImports(chunks, `src/i18n/texts-${language}.ts`, new Set(first));
      return [...names].reduce((sum, name) => sum + packed(chunks[name]?.file ?? ''), 0);
    });
    const size = Math.max(...sizes);
    process.stdout.write(`initial script: ${(size / 1000).toFixed(1)} kB gzip\n`);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(LIMIT);
  });

  test('charts are not among it', () => {
    const chunks = manifest();
    const first = [...withImports(chunks, 'index.html')].map((name) => chunks[name]?.file ?? '');
    const isCharts = (file: string): boolean => readFileSync(`${dist}${file}`, 'utf8').includes('recharts');
    expect(Object.values(chunks).some(({ file }) => file.endsWith('.js') && isCharts(file))).toBe(true);
    expect(first.filter(isCharts)).toEqual([]);
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
