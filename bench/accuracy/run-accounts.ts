import { Worker } from 'node:worker_threads';
import type { AccountTask } from './accounts.ts';
import type { AccountRecord } from './record.ts';
import type { RunOptions } from './run-account.ts';

/** Runs accounts on worker threads; records come back in the order of the tasks. Rejects when a worker fails. */
export async function runAccounts(
  tasks: readonly AccountTask[],
  {
    threads = 2,
    options = {},
    onDone = () => {},
  }: { threads?: number; options?: RunOptions; onDone?: (done: number) => void } = {},
): Promise<AccountRecord[]> {
  const records: AccountRecord[] = [];
  let next = 0;
  let done = 0;
  const drain = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      let current = -1;
      const give = () => {
        const task = tasks[(current = next++)];
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin, windows do
        if (task) worker.postMessage({ task, options });
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', (record: AccountRecord) => {
        records[current] = record;
        onDone(++done);
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, drain));
  return records;
}
