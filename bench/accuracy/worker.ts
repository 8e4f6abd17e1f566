import { parentPort } from 'node:worker_threads';
import type { AccountTask } from './accounts.ts';
import { runAccount, type RunOptions } from './run-account.ts';
import { drawWorld } from './world/draw-world.ts';

parentPort?.on('message', ({ task, options }: { task: AccountTask; options: RunOptions }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin, windows do
  parentPort?.postMessage(runAccount(drawWorld(task), options));
});
