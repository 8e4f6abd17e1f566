import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lottery } from './campaign.ts';

const START = Date.UTC(2026, 4, 4, 12);
const MB = 1_048_576;

/** `culprit import` of a file of events into an empty database: events a second, and the most memory the process held. */
export async function benchImport(events: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'culprit-bench-'));
  try {
    const file = join(folder, 'events.ndjson');
    await writeEvents(file, events);
    const started = performance.now();
    const peak = await runImport(file, folder);
    const seconds = (performance.now() - started) / 1_000;
    return [
      `### Importing a file of ${(events / 1e6).toFixed(1)} M events (${Math.round(statSync(file).size / MB)} MB)`,
      '',
      '| events a second | seconds | peak memory, MB |',
      '| ---: | ---: | ---: |',
      `| ${Math.round(events / seconds).toLocaleString('en-US')} | ${seconds.toFixed(1)} | ${Math.round(peak)} |`,
      '',
      `* peak memory: **${Math.round(peak)} MB** (promised: below 300) ${peak < 300 ? 'kept' : 'NOT KEPT'}`,
      '',
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runImport(file: string, folder: string): Promise<number> {
  const entry = new URL('../../server/cli.ts', import.meta.url).pathname;
  const env = {
    PATH: process.env['PATH'],
    CULPRIT_KEY_FILE: join(folder, 'keys.json'),
  };
  const child = spawn(
    process.execPath,
    [entry, 'import', file, '--db', `file:${join(folder, 'import.db')}`],
    {
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakMemory(child.pid ?? 0));
  }, 100);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`the import ended with code ${code}`);
  return peak;
}

/** The kernel's own high-water mark of a process, in MB; 0 when it is gone. */
function peakMemory(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** A year of sends to a million people: send, delivered, read for each message, in time order. */
async function writeEvents(file: string, events: number): Promise<void> {
  const out = createWriteStream(file);
  const draw = lottery(7);
  for (let number = 0; number < events; number += 3) {
    const at = START + number * 30;
    const message = `wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABEYEj${String(number).padStart(12, '0')}`;
    const contact = `55119${String(80_000_000 + draw(1_000_000))}`;
    const lines = [
      { type: 'send', at, message, contact, template: `90${draw(40)}`, campaign: '88', topic: 'offers' },
      { type: 'status', at: at + 4_000, message, status: 'delivered' },
      { type: 'status', at: at + 90_000, message, status: 'read' },
    ];
    const text = lines.slice(0, events - number).map((line) => `${JSON.stringify(line)}\n`);
    if (!out.write(text.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
