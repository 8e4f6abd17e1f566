import type { InboxItem } from '../store/ports.ts';

/** Where everything that is accepted goes first; all that HTTP and jobs need to know of the hot path. */
export interface Intake {
  /** Resolves when the plain body is sealed and on disk. Errors: `AppError` unavailable when the queue is full, the
   *  database did not take it or the service is going down; the sender shall send it again. */
  append(item: InboxItem): Promise<void>;
  /** What waits for its commit. */
  queued(): { items: number; bytes: number };
}
