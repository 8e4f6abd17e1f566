import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'culprit-types-'));
  for (const part of ['server', 'web', 'jobs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the compiler says about the dashboard in the copy. */
function compile(): Promise<string> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', 'web/tsconfig.json'], { cwd: copy }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

/** Writes another text in place of one that occurs in a file of the copy. */
function plant(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}

test('the dashboard no longer compiles when answers of the server name a field otherwise, and only where it reads them', async () => {
  plant('server/http/health-routes.ts', 'lastWebhookAt: instant', 'lastHookAt: instant');
  plant('server/analysis/rating/ratings-json.ts', 'forecastDays: ', 'daysAhead: ');
  const errors = (await compile()).split('\n').filter((line) => line.includes('): error TS'));
  const about = (name: string): string[] => [
    ...new Set(errors.filter((line) => line.includes(`'${name}'`)).map((line) => line.split('(')[0] ?? '')),
  ];
  expect(about('lastWebhookAt').sort()).toEqual([
    'web/src/pages/now/data-health.tsx',
    'web/src/pages/now/health-details.tsx',
    'web/src/shared/states/first-run.tsx',
  ]);
  expect(about('forecastDays')).toEqual(['web/src/pages/now/numbers.tsx']);
  expect(errors.every((line) => line.startsWith('web/src/'))).toBe(true);
}, 300_000);
