import { readFileSync } from 'node:fs';

/** Golden data under test/fixtures. The caller names the shape it wrote there. */
export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')) as T;
}
