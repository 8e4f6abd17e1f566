import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { AppError } from '../core/errors.ts';
import type { HttpEnv } from './http-env.ts';

/** Largest body, packed or unpacked: what the platform says its webhooks may reach. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024;

/** The raw bytes of a request, once. Errors: `too-large` beyond 3 MB, announced or not; `invalid` when it breaks off. */
export async function readBody(c: Context<HttpEnv>): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  // Called without a server there is no environment at all, which the framework's type leaves out.
  const env: HttpEnv['Bindings'] | undefined = c.env;
  const incoming = env?.incoming;
  // From the socket itself where there is one: web streams cost a sixth of what a small request takes.
  if (incoming !== undefined && 'httpVersionMajor' in incoming)
    return fromSocket(incoming as IncomingMessage);
  return fromStream(c.req.raw.body);
}

/** The error for bodies beyond the limit. */
export function tooLarge(): AppError {
  return new AppError('too-large', 'the body is larger than 3 MB; send it in parts');
}

function fromSocket(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (finish: () => void): void => {
      incoming.off('data', onData).off('end', onEnd).off('error', onBreak).off('close', onBreak);
      finish();
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) settle(() => reject(tooLarge()));
      else chunks.push(chunk);
    };
    const onEnd = (): void =>
      settle(() => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    const onBreak = (): void =>
      settle(() => reject(new AppError('invalid', 'the body broke off; send it again')));
    incoming.on('data', onData).on('end', onEnd).on('error', onBreak).on('close', onBreak);
  });
}

async function fromStream(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
