import { Worker } from 'node:worker_threads';
import { AppError } from '../core/errors.ts';
import type { HotPathOptions } from './hot-path.ts';
import type { Intake } from './port.ts';
import type { AppendMessage, FromWorker, ToWorker } from './messages.ts';

/** The main thread's side of the hot path. `close`: stores what was appended and ends the thread. */
export type HotPathClient = Intake & { close(): Promise<void> };

export type HotPathClientOptions = HotPathOptions & QueueOptions;

/** Bounds of the queue, and who is told of failures. */
export type QueueOptions = {
  /** Most bytes that may wait, default 64 MiB. */
  maxBytes?: number;
  /** Most items that may wait, default 10,000. */
  maxItems?: number;
  /** Something failed that is being tried again; a line for the log. */
  onTrouble: (message: string) => void;
  /** The thread died and everything is refused from now on: say so and exit with an error, so that a clean process takes over. */
  onDeath: (error: Error) => void;
};

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_ITEMS = 10_000;
const MOST_IN_MESSAGE = 16;

type Waiting = { bytes: number; resolve: () => void; reject: (error: Error) => void };

/** Starts the hot thread and waits until it has opened the database, which must be migrated.
 *  Errors: what the thread died of before it was ready. */
export async function startHotPath(options: HotPathClientOptions): Promise<HotPathClient> {
  // The rest is plain data, which can cross into a thread.
  const { maxBytes: _bytes, maxItems: _items, onTrouble: _trouble, onDeath: _death, ...workerData } = options;
  return connectHotThread(new Worker(workerFile(), { workerData, name: 'hot-path' }), options);
}

/** Talks to a thread that was just started and speaks the hot path's messages; waits until it is ready. */
export async function connectHotThread(worker: Worker, options: QueueOptions): Promise<HotPathClient> {
  const { maxBytes = MAX_BYTES, maxItems = MAX_ITEMS, onTrouble, onDeath } = options;
  const waiting = new Map<number, Waiting>();
  let outgoing: { message: AppendMessage; bodies: Uint8Array[] } | null = null;
  let bytes = 0;
  let lastNumber = 0;
  let isReady = false;
  let isClosing = false;
  let death: Error | null = null;
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const emptied = Promise.withResolvers<void>();

  const settle = (number: number, error: AppError | null): void => {
    const member = waiting.get(number);
    if (!member) return;
    waiting.delete(number);
    bytes -= member.bytes;
    if (error) member.reject(error);
    else member.resolve();
    if (isClosing && waiting.size === 0) emptied.resolve();
  };
  const hear = (message: FromWorker): void => {
    switch (message.kind) {
      case 'ready':
        ready.resolve();
        break;
      case 'stored':
        for (const number of message.numbers) settle(number, null);
        break;
      case 'refused':
        settle(message.number, new AppError('unavailable', message.message));
        break;
      case 'trouble':
        onTrouble(message.message);
        break;
      case 'closed':
        break;
    }
  };
  const die = (error: Error): void => {
    if (death) return;
    death = error;
    for (const number of waiting.keys())
      settle(number, new AppError('unavailable', 'the hot thread died', { cause: error }));
    if (isReady) onDeath(error);
    else ready.reject(error);
  };
  const send = (): void => {
    if (!outgoing || death) return;
    const { message, bodies } = outgoing;
    outgoing = null;
    message.bytes = joined(bodies);
    post(worker, message, [message.bytes.buffer as ArrayBuffer]);
  };

  worker.on('message', hear);
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => {
    if (!isClosing) die(new Error(`the hot thread ended by itself with code ${code}`));
    ended.resolve();
  });
  await ready.promise;
  isReady = true;

  return {
    append(item) {
      if (death || isClosing)
        return Promise.reject(new AppError('unavailable', 'the service is shutting down'));
      if (waiting.size >= maxItems || bytes + item.body.length > maxBytes)
        return Promise.reject(new AppError('unavailable', 'too much is waiting to be stored; send it again'));
      const { source, receivedAt, priority, body } = item;
      const number = (lastNumber += 1);
      bytes += body.length;
      if (!outgoing) {
        outgoing = { message: { kind: 'append', bytes: body, items: [] }, bodies: [] };
        // Requests that were read in the same turn of the event loop cross in one message.
        setImmediate(send);
      }
      outgoing.message.items.push({ source, receivedAt, priority, number, length: body.length });
      outgoing.bodies.push(body);
      // In a long turn the thread shall begin before the turn ends.
      if (outgoing.bodies.length === MOST_IN_MESSAGE) send();
      return new Promise((resolve, reject) => waiting.set(number, { bytes: body.length, resolve, reject }));
    },
    queued: () => ({ items: waiting.size, bytes }),
    async close() {
      isClosing = true;
      if (waiting.size > 0 && !death) await emptied.promise;
      if (!death) post(worker, { kind: 'close' });
      await ended.promise;
    },
  };
}

function post(worker: Worker, message: ToWorker, transfer: ArrayBuffer[] = []): void {
  worker.postMessage(message, transfer);
}

/** One buffer of its own: a view into a pool would drag the whole pool along. */
function joined(bodies: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, 0));
  let from = 0;
  for (const body of bodies) {
    bytes.set(body, from);
    from += body.length;
  }
  return bytes;
}

/** The thread's entry lies beside this file, or beside the bundle it is part of, and has the same extension. */
function workerFile(): URL {
  const extension = /\.[cm]?[jt]s$/.exec(new URL(import.meta.url).pathname)?.[0] ?? '.js';
  return new URL(`./worker${extension}`, import.meta.url);
}
