import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

const TEXT = readFileSync(new URL('../../../docs/methods.md', import.meta.url), 'utf8');

/** The sections of docs/methods.md by heading, in its order. */
export const SECTIONS: ReadonlyMap<string, string> = new Map(
  TEXT.split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part]),
);

/**
 * Expects a section of docs/methods.md to say these words. Tests put numbers that the code gave into them, so that a
 * change of the code or of the page fails; a number that changed for good is quoted anew in the page alone.
 */
export function quotes(heading: string, words: string): void {
  expect(SECTIONS.get(heading), `docs/methods.md, section ${heading}`).toContain(words);
}

/** Thousands parted by a comma, so many digits after the point. */
export function written(value: number, digits = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Expects what the code gave to be what was computed by hand, to nine digits. */
export function isByHand(given: number | undefined, byHand: number): void {
  expect(Math.abs((given ?? NaN) / byHand - 1)).toBeLessThan(1e-9);
}
