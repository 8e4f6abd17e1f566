import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isoInstant } from '../../../server/core/business-day.ts';
import type { EpochMs } from '../../../server/core/time.ts';
import { worldWithEvents, type EventLine } from './event-lines.ts';
import type { SimulateInput } from '../world/simulate.ts';
import type { World } from '../world/world.ts';

const ENTRY = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url));
/** More than any verdict prints. */
const MOST_OUTPUT = 64 * 1_048_576;
const run = promisify(execFile);

/** What the command line printed for one instant, parsed. */
export type PrintedVerdict = { asOf: EpochMs; printed: unknown };

/**
 * Takes an account the way an operator would: its events as a file through `culprit import` into an empty database,
 * then `culprit analyse` for each instant. Rejects when a command fails.
 */
export async function throughCommandLine(
  input: SimulateInput,
  instantsOf: (world: World) => readonly EpochMs[],
): Promise<{ world: World; verdicts: PrintedVerdict[] }> {
  const { world, events } = worldWithEvents(input);
  const folder = await mkdtemp(join(tmpdir(), 'culprit-bench-'));
  try {
    const file = join(folder, 'events.ndjson');
    await pipeline(Readable.from(linesOf(events)), createWriteStream(file));
    const call = (...args: string[]) =>
      run(process.execPath, [ENTRY, ...args, '--db', `file:${join(folder, 'account.db')}`], {
        cwd: folder,
        maxBuffer: MOST_OUTPUT,
        env: {
          PATH: process.env['PATH'],
          TZ: 'UTC',
          CULPRIT_KEY_FILE: join(folder, 'keys.json'),
          CULPRIT_ZONE: world.zone,
          CULPRIT_LANG: 'en',
        },
      });
    await call('import', file);
    const verdicts: PrintedVerdict[] = [];
    for (const asOf of instantsOf(world)) {
      const { stdout } = await call('analyse', '--as-of', isoInstant(asOf), '--json');
      verdicts.push({ asOf, printed: JSON.parse(stdout) });
    }
    return { world, verdicts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* linesOf(events: readonly EventLine[]): Generator<string> {
  for (const event of events) yield `${JSON.stringify(event)}\n`;
}
