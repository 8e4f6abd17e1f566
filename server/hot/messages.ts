import type { InboxItem } from '../store/ports.ts';

/** Appends of one turn of the main thread: their bodies lie behind each other in `bytes`. */
export type AppendMessage = {
  kind: 'append';
  bytes: Uint8Array;
  items: (Omit<InboxItem, 'body'> & { number: number; length: number })[];
};

/** What the main thread says to the hot thread. */
export type ToWorker = AppendMessage | { kind: 'close' };

/** What the hot thread answers. `number`: as the client numbered the append. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'stored'; numbers: number[] }
  | { kind: 'refused'; number: number; message: string }
  | { kind: 'trouble'; message: string }
  | { kind: 'closed' };
