import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../server/store/database.ts';
import { burst, type Burst } from './load.ts';
import { report, type Variant } from './report.ts';
import { scratchDatabase } from './scratch.ts';
import { statusWebhook } from './status-webhook.ts';

const SECRET = 'secret-of-the-bench';
const CONNECTIONS = 64;
const MODES = [
  { mode: 'none', name: 'storage off' },
  { mode: 'hot', name: 'durable' },
  { mode: 'single', name: 'a commit per request' },
] as const;

/** Webhooks acknowledged at 64 connections: as the product does it (on disk before the 200, applied meanwhile), without
 *  storage, and with a commit per request. */
export async function benchAcknowledge(rounds: number): Promise<string> {
  const requests = Array.from({ length: 30_000 }, (_, number) => requestOf(number));
  const servers = [];
  for (const { mode, name } of MODES) {
    const scratch = await scratchDatabase();
    const { child, port } = await startServer({
      ACK_URL: `file:${scratch.file}`,
      ACK_MODE: mode,
      ACK_SECRET: SECRET,
    });
    const variant: Variant = { name, rates: [] };
    servers.push({ ...scratch, mode, child, port, variant, bursts: [] as Burst[] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { port, variant, bursts, mode, database } of servers) {
      const result = await burst(port, requests, { connections: CONNECTIONS, seconds: 4, warmSeconds: 1 });
      variant.rates.push(result.perSecond);
      bursts.push(result);
      // What waits is applied before the next variant is measured, which it would slow down.
      if (mode === 'hot') await untilApplied(database);
    }
  }
  for (const { child, drop } of servers) {
    child.kill();
    await once(child, 'exit');
    await drop();
  }
  const latencies = servers.map(
    ({ variant, bursts }) =>
      `* ${variant.name}: median / p99 of the wait by round, ms: ${bursts.map((one) => `${one.median.toFixed(1)} / ${one.p99.toFixed(1)}`).join(', ')}`,
  );
  const table = report(
    'Acknowledging webhooks',
    `requests a second, ${CONNECTIONS} connections`,
    servers.map(({ variant }) => variant),
    [
      { of: 'durable', to: 'storage off', atLeast: 0.9 },
      { of: 'durable', to: 'a commit per request', atLeast: 5 },
    ],
  );
  return `${table}${latencies.join('\n')}\n`;
}

async function startServer(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const entry = new URL('./ack-server.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('port ')) return { child, port: Number(line.slice(5)) };
  }
  throw new Error('the server did not start');
}

async function untilApplied({ db }: Database): Promise<void> {
  while ((await db.selectFrom('inbox_pending').select('inbox_id').limit(1).execute()).length > 0)
    await sleep(200);
}

function requestOf(number: number): Buffer {
  const body = statusWebhook(number);
  const signature = createHmac('sha256', SECRET).update(body).digest('hex');
  return Buffer.from(
    `POST /webhooks/meta HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nX-Hub-Signature-256: sha256=${signature}\r\n\r\n${body}`,
  );
}
