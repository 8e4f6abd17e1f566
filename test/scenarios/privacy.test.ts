import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from '../../server/demo/generate-demo.ts';
import { personalData, traces, type PersonalData } from '../support/traces.ts';

const SEED = 1;
let folder: string;
let known: PersonalData;
let output: { code: number | null; log: string; verdict: string };

/** Starts a command of the program; `until` ends it with SIGTERM once it has written that. */
async function culprit(
  args: string[],
  { until }: { until?: { text: string; meanwhile: () => Promise<void> } } = {},
): Promise<{ code: number | null; log: string; verdict: string }> {
  const entry = new URL('../../server/cli.ts', import.meta.url).pathname;
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...env, CULPRIT_KEY_FILE: join(folder, 'key'), CULPRIT_LANG: 'en' },
  });
  let log = '';
  let verdict = '';
  const closed = once(child, 'close');
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const reached = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      verdict += chunk.toString();
      if (until && verdict.includes(until.text)) resolve();
    });
  });
  if (until) {
    await Promise.race([reached, closed]);
    await until.meanwhile();
    child.kill('SIGTERM');
  }
  await closed;
  return { code: child.exitCode, log, verdict };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-privacy-'));
  const demo = generateDemo({ seed: SEED, now: Date.now() });
  known = personalData([...demo.consents, ...demo.history, ...[...demo.live].map((item) => item.body)]);
  const db = `file:${join(folder, 'demo.db')}`;
  const meanwhile = async (): Promise<void> => {
    // Closing the last connection empties the WAL: it is copied while the service runs.
    copyFileSync(join(folder, 'demo.db-wal'), join(folder, 'live.db-wal'));
    copyFileSync(join(folder, 'demo.db'), join(folder, 'live.db'));
    await culprit(['backup', join(folder, 'backup.db'), '--db', db]);
  };
  output = await culprit(['demo', '--seed', String(SEED), '--db', db], {
    until: { text: 'Ctrl', meanwhile },
  });
  writeFileSync(join(folder, 'demo.log'), output.log + output.verdict);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('after the demonstration', () => {
  it('the planted template is named first', () => {
    expect(output.code).toBe(0);
    expect(output.verdict).toContain('winter_sale');
  });

  it('the search knows what to look for and finds it where it is', () => {
    expect(known.phones.size).toBeGreaterThan(15_000);
    expect(known.tokens.size).toBeGreaterThan(5_000);
    expect(known.phrases.size).toBeGreaterThan(5);
    const [phone = ''] = known.phones;
    const wamid = `wamid.${Buffer.from(`xx${phone}yy`).toString('base64')}`;
    expect(traces(Buffer.from(`abc ${phone} def`), known)).not.toHaveLength(0);
    expect(
      traces(
        Buffer.from(`+${phone.slice(0, 2)} ${phone.slice(2, 4)} ${phone.slice(4, 9)}-${phone.slice(9)}`),
        known,
      ),
    ).not.toHaveLength(0);
    expect(traces(Buffer.from(wamid), known)).not.toHaveLength(0);
    for (const text of [...known.tokens, ...known.phrases]) {
      expect(traces(Buffer.from(`x ${text} y`, 'latin1'), known)).not.toHaveLength(0);
    }
  });

  it('no phone, user id, name or reply text is in the database, its WAL, a backup or the output', () => {
    const files = readdirSync(folder).filter((name) => name !== 'key');
    expect(files).toEqual(expect.arrayContaining(['backup.db', 'demo.db', 'demo.log', 'live.db-wal']));
    expect(statSync(join(folder, 'live.db-wal')).size).toBeGreaterThan(1_000_000);
    for (const name of files) {
      expect({ name, found: traces(readFileSync(join(folder, name)), known) }).toEqual({ name, found: [] });
    }
  }, 120_000);
});
