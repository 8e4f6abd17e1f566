import { parse } from 'lossless-json';
import { MAX_DEPTH, storable } from './storable.ts';
import { UnreadableBody } from './unreadable-body.ts';

/**
 * A number token that the engine's own parser may round: an integer part of 16 digits or more, or an exponent.
 * Looking like one inside a text is harmless, it only chooses the slower parser.
 */
const MAY_ROUND = /(?:^|[:[,\s])-?\d(?:\d{15}|[\d.]*[eE])/;

/**
 * JSON text to a value in which no id is rounded: integers beyond 2^53 (and numbers too large for a double)
 * are strings of the digits as they came, every other number is a number.
 * NUL and unpaired surrogates become U+FFFD in every text and key, so that each database accepts them.
 * A key given twice keeps its last value. Throws `UnreadableBody` with line and column for anything that is
 * not JSON, and for nesting deeper than 100.
 */
export function parseLosslessJson(text: string): unknown {
  return storable(MAY_ROUND.test(text) ? parseExactly(text) : parseFast(text));
}

/** The engine's parser is three times as fast; most bodies hold no number it could round. */
function parseFast(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its messages quote the text, which may hold personal data: the other parser finds the place.
    return parseExactly(text);
  }
}

function parseExactly(text: string): unknown {
  try {
    return parse(text, null, { parseNumber: exactNumber, onDuplicateKey: ({ newValue }) => newValue });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableBody(`JSON nested deeper than ${MAX_DEPTH}`);
    throw new UnreadableBody(`not JSON: ${placeOf(text, error)}`);
  }
}

function exactNumber(token: string): number | string {
  const value = Number(token);
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return isExact ? value : token;
}

/** The parser's messages end in `position N` after quoting the text; only N is taken over. */
function placeOf(text: string, error: unknown): string {
  const found = /position (\d+)$/.exec(error instanceof Error ? error.message : '');
  const offset = Math.min(Number(found?.[1] ?? 0), text.length);
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
