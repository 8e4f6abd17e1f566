import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableBody } from '../core/json/unreadable-body.ts';

/** One physical line, counted from 1; `text` is null for a line longer than 3 MB, which is skipped. */
export type TextLine = { lineNumber: number; text: string | null };

const LONGEST_LINE = 3 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Encoding of a file; `auto` decides by line: what is not UTF-8 is Windows-1252, which contains Latin-1. */
export type Encoding = 'auto' | 'utf-8' | 'windows-1252';

/**
 * The lines of a file, as they arrive: plain or gzip, with or without byte order mark. Throws `UnreadableBody` for damaged gzip and for UTF-16.
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding = 'auto',
): AsyncGenerator<TextLine> {
  let lineNumber = 0;
  let rest: Buffer[] = [];
  let restLength = 0;
  const take = (piece: Buffer): TextLine => {
    lineNumber += 1;
    const isTooLong = restLength + piece.length > LONGEST_LINE;
    const text = isTooLong ? null : decodeLine(Buffer.concat([...rest, piece]), encoding, lineNumber === 1);
    rest = [];
    restLength = 0;
    return { lineNumber, text };
  };
  for await (const chunk of unpacked(source)) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      yield take(chunk.subarray(from, end));
      from = end + 1;
    }
    // Of a line that is too long only its length is kept.
    if (restLength <= LONGEST_LINE) rest.push(chunk.subarray(from));
    else rest = [];
    restLength += chunk.length - from;
  }
  if (restLength > 0) yield take(Buffer.alloc(0));
}

async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const chunks = buffers(source)[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.length >= 2) break;
  }
  const whole = async function* () {
    yield head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(whole());
  else if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new UnreadableBody('the file is UTF-16; save it as UTF-8 and send it again');
  } else yield* whole();
}

async function* buffers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of source) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

async function* gunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  pipeline(Readable.from(packed), gunzip, () => {
    // A fault reaches the loop below through the stream itself.
  });
  try {
    for await (const chunk of gunzip) yield chunk;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new UnreadableBody('the gzip data is damaged or cut off after this line; send the file again');
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

const windows1252 = new TextDecoder('windows-1252');

function decodeLine(bytes: Buffer, encoding: Encoding, isFirst: boolean): string {
  const asUtf8 = encoding === 'auto' ? isUtf8(bytes) : encoding === 'utf-8';
  const text = asUtf8 ? bytes.toString('utf8') : windows1252.decode(bytes);
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  return isFirst && line.startsWith('\uFEFF') ? line.slice(1) : line;
}
