import { connect } from 'node:net';

/** What a burst of requests came to; times in milliseconds. */
export type Burst = { perSecond: number; median: number; p99: number };

/** Keeps `connections` busy for `seconds` after a warm-up, each sending its next request when the last one was answered 200.
 *  Speaks HTTP over plain sockets, because a full client would cost more than the server. */
export async function burst(
  port: number,
  requests: readonly Buffer[],
  { connections, seconds, warmSeconds }: { connections: number; seconds: number; warmSeconds: number },
): Promise<Burst> {
  const from = performance.now() + warmSeconds * 1_000;
  const to = from + seconds * 1_000;
  const waits: number[] = [];
  let next = 0;
  const client = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let sentAt = 0;
      const send = (): void => {
        sentAt = performance.now();
        next = (next + 1) % requests.length;
        socket.write(requests[next]!);
      };
      socket.setNoDelay(true);
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1', 0, 12);
        // A small answer comes in one piece; a piece that starts otherwise is the rest of one.
        if (!text.startsWith('HTTP/1.1')) return;
        if (text !== 'HTTP/1.1 200') {
          reject(new Error(`answered ${chunk.toString()}`));
          return;
        }
        const now = performance.now();
        if (now >= from && now < to) waits.push(now - sentAt);
        if (now < to) send();
        else {
          socket.destroy();
          resolve();
        }
      });
    });
  await Promise.all(Array.from({ length: connections }, client));
  waits.sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.floor(waits.length * share)] ?? Number.NaN;
  return { perSecond: waits.length / seconds, median: at(0.5), p99: at(0.99) };
}
