import { parentPort, workerData } from 'node:worker_threads';
import { createHotPath, type HotPathOptions } from './hot-path.ts';
import { startIngestLoop } from './ingest-loop.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Entry of the hot thread: appends what the main thread hands over, and applies what is pending in between. */
const port = parentPort;
if (!port) throw new Error('the hot path runs in a worker thread; start it with startHotPath');

const say = (message: FromWorker): void => port.postMessage(message);
// The client that starts this thread passes exactly these options.
const hotPath = createHotPath(workerData as HotPathOptions, Date.now);
const loop = startIngestLoop({
  step: (events) => hotPath.step(events),
  onError: (error) => say({ kind: 'trouble', message: describe(error) }),
  now: () => performance.now(),
});

let stored: number[] = [];

port.on('message', (message: ToWorker) => {
  if (message.kind === 'close') {
    void close();
    return;
  }
  let from = 0;
  for (const { number, length, ...item } of message.items) {
    void append(number, { ...item, body: message.bytes.subarray(from, (from += length)) });
  }
});
say({ kind: 'ready' });

async function append(number: number, item: Parameters<typeof hotPath.append>[0]): Promise<void> {
  try {
    await hotPath.append(item);
  } catch (error) {
    say({ kind: 'refused', number, message: describe(error) });
    return;
  }
  // The members of one commit are told in one message.
  if (stored.push(number) === 1) queueMicrotask(tellStored);
}

function tellStored(): void {
  say({ kind: 'stored', numbers: stored });
  loop.wake(stored.length);
  stored = [];
}

async function close(): Promise<void> {
  await loop.stop();
  await hotPath.close();
  say({ kind: 'closed' });
  port?.close();
}

/** Code and words of an error and of its cause; errors of the store never quote a person. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
