import { AppError } from '../core/errors.ts';
import { parseLosslessJson } from '../core/json/lossless-json.ts';
import { UnreadableBody } from '../core/json/unreadable-body.ts';

const decoder = new TextDecoder();

/** The text of a body; bytes that are no UTF-8 become U+FFFD, a byte order mark is left out. */
export function textOfBody(body: Uint8Array): string {
  return decoder.decode(body);
}

/** The value of a JSON text without rounded numbers. Errors: `invalid`, naming line and column. */
export function parseBody(text: string): unknown {
  try {
    return parseLosslessJson(text);
  } catch (error) {
    throw asInvalid(error);
  }
}

/** Checks that a body is JSON at all, at the price of one parse. Errors: `invalid`, naming line and column. */
export function assertJson(body: Uint8Array): void {
  const text = textOfBody(body);
  try {
    JSON.parse(text);
  } catch {
    // Its message quotes the text; the other parser names the place only.
    parseBody(text);
    throw new AppError('invalid', 'the body is not JSON');
  }
}

/** A body that an adapter cannot read is the sender's mistake; every other error stays what it is. */
export function asInvalid(error: unknown): unknown {
  return error instanceof UnreadableBody
    ? new AppError('invalid', `the body cannot be read: ${error.message}`)
    : error;
}
