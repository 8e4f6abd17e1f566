import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from '../../server/demo/generate-demo.ts';
import { personalData, traces, type PersonalData } from '../support/traces.ts';

const SEED = 1;
let folder: string;
let known: PersonalData;
let output: { code: number | null; log: string; verdict: string };

/** Runs a command of the program and gives what it wrote. */
async function culprit(args: string[]): Promise<{ code: number | null; log: string; verdict: string }> {
  const entry = new URL('../../server/cli.ts', import.meta.url).pathname;
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...env, CULPRIT_KEY_FILE: join(folder, 'key') },
  });
  let log = '';
  let verdict = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (verdict += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, log, verdict };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-privacy-'));
  const demo = generateDemo({ seed: SEED, now: Date.now() });
  known = personalData([...demo.consents, ...demo.history, ...[...demo.live].map((item) => item.body)]);
  const db = `file:${join(folder, 'demo.db')}`;
  output = await culprit(['demo', '--exit', '--seed', String(SEED), '--db', db]);
  await culprit(['backup', join(folder, 'backup.db'), '--db', db]);
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

  it('no phone, user id, name or reply text is in the database, its log, a backup or the output', () => {
    const files = readdirSync(folder).filter((name) => name !== 'key');
    expect(files).toEqual(expect.arrayContaining(['backup.db', 'demo.db', 'demo.log']));
    for (const name of files) {
      expect({ name, found: traces(readFileSync(join(folder, name)), known) }).toEqual({ name, found: [] });
    }
  }, 120_000);
});
