import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from './quoted.ts';

/** What was measured is measured by benches. */
const WITHOUT_NUMBER: readonly string[] = ['Measured'];

const folder = new URL('.', import.meta.url);
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe.each([...SECTIONS].filter(([heading]) => !WITHOUT_NUMBER.includes(heading)))(
  'section %s of docs/methods.md',
  (heading, text) => {
    it('has a worked number', () => {
      expect(text).toMatch(/\*Numbers?:\*/);
    });

    it('has it computed again by a test', () => {
      expect(tests).toMatch(new RegExp(`quotes\\(\\s*'${heading}'`));
    });
  },
);
