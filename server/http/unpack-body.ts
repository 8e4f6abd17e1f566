import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '../core/errors.ts';
import { MAX_BODY_BYTES, tooLarge } from './read-body.ts';

const unpack = promisify(gunzip);

/** The bytes that a body holds, by its `Content-Encoding`; gzip that says so nowhere is recognised as well.
 *  Errors: `too-large` when unpacked beyond 3 MB; `invalid` for damaged data and other encodings. */
export async function unpackBody(body: Uint8Array, encoding: string | undefined): Promise<Uint8Array> {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name !== 'identity' && name !== 'gzip' && name !== 'x-gzip') {
    throw new AppError('invalid', 'Content-Encoding is not known; send the body plain or as gzip');
  }
  if (name === 'identity' && !isGzip(body)) return body;
  let plain: Uint8Array;
  try {
    plain = await unpack(body, { maxOutputLength: MAX_BODY_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw new AppError('invalid', 'the gzip data is damaged or cut off; send it again');
  }
  // Unpacking what was packed twice would pass the limit by.
  if (isGzip(plain)) throw new AppError('invalid', 'the body is gzip inside gzip; pack it once');
  return plain;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
